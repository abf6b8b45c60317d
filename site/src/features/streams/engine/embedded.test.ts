import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { FakeClock, settle } from '../../call/fake-clock.ts'
import { EmbeddedEngine } from './embedded.ts'
import type { EngineGrant } from './engine.ts'

/** One side of a connection whose other side is the test. */
class FakePeer {
  connectionState: RTCPeerConnectionState = 'new'
  localDescription = { sdp: 'an offer' }
  bytes = 0
  isClosed = false
  sent: (string | null)[] = []

  addTransceiver(track: { id?: string } | string): void {
    this.sent.push(typeof track === 'string' ? null : (track.id ?? null))
  }

  getTransceivers() {
    return this.sent.map((_, at) => ({
      receiver: { track: `track ${at}` },
      sender: {
        replaceTrack: async (track: { id: string } | null) => {
          this.sent[at] = track?.id ?? null
        },
      },
    }))
  }

  async setLocalDescription(): Promise<void> {}

  async setRemoteDescription(): Promise<void> {
    this.connectionState = 'connected'
  }

  async getStats() {
    return new Map<string, object>([
      ['video', { type: 'inbound-rtp', kind: 'video', bytesReceived: this.bytes, framesPerSecond: 24 }],
      ['sound', { type: 'outbound-rtp', kind: 'audio', bytesSent: 700 }],
      ['picture', { type: 'outbound-rtp', kind: 'video', bytesSent: 9_000, framesPerSecond: 30 }],
      ['tried', { type: 'candidate-pair', state: 'failed', nominated: false, currentRoundTripTime: 9 }],
      ['way', { type: 'candidate-pair', state: 'succeeded', nominated: true, currentRoundTripTime: 0.0424 }],
    ])
  }

  close(): void {
    this.isClosed = true
  }
}

interface World {
  clock: FakeClock
  engine: EmbeddedEngine
  peers: FakePeer[]
  requests: string[]
  /** What the engine answers next, by method: a status, and the reason of a refusal. */
  answers: Partial<Record<string, [number, string?]>>
  /** Whether packets come. */
  flows: boolean
  endings: number
}

const grant = (part: Partial<EngineGrant> = {}): EngineGrant => ({
  engine: 'EMBEDDED',
  channel: 'one',
  role: 'SUBSCRIBER',
  token: 'a-token',
  address: 'https://soulseer.example/live-video',
  appId: null,
  uid: null,
  lastsMilliseconds: 600_000,
  ...part,
})

const test = suite<World>('the embedded engine on a page')

test.before.each(world => {
  Object.assign(globalThis, { MediaStream: class {} })
  world.clock = new FakeClock()
  world.peers = []
  world.requests = []
  world.answers = {}
  world.flows = true
  world.endings = 0
  world.clock.every(100, () => {
    for (const peer of world.peers) if (world.flows && peer.connectionState === 'connected') peer.bytes += 500
  })
  const fetch = async (path: unknown, { method = 'GET', headers }: RequestInit = {}) => {
    world.requests.push(`${method} ${path} ${new Headers(headers).get('authorization')}`)
    const [status, reason] = world.answers[method] ?? [method === 'POST' ? 201 : 204]
    if (status === 0) throw new TypeError('no network')
    const location = `/live-video/one/whep/${world.peers.length}`
    const body = status === 204 ? null : reason ? JSON.stringify({ reason }) : 'an answer'
    return new Response(body, { status, headers: { location } })
  }
  world.engine = new EmbeddedEngine({
    grant: grant(),
    clock: world.clock,
    fetch: fetch as typeof globalThis.fetch,
    createPeer: () => {
      const peer = new FakePeer()
      world.peers.push(peer)
      return peer as unknown as RTCPeerConnection
    },
    onEnding: () => {
      world.endings += 1
    },
  })
})

const element = () => ({ srcObject: null }) as unknown as HTMLVideoElement
const stateOf = ({ engine }: World) => {
  const { state } = engine.read()
  return state.kind === 'failed' ? `failed ${state.reason}` : state.kind
}

test('a viewer connects at its own host, waits for the publisher and sees the stream', async world => {
  world.flows = false
  const shown = element()
  await world.engine.watch(shown)
  assert.is(world.requests[0], 'POST /live-video/one/whep Bearer a-token')
  assert.ok(shown.srcObject)
  await world.clock.pass(600)
  assert.is(stateOf(world), 'waiting for publisher')
  world.flows = true
  await world.clock.pass(600)
  assert.is(stateOf(world), 'live')
  assert.is((await world.engine.stats())?.framesPerSecond, 24)
})

test('when nothing comes any more it asks, and stays while the engine has it', async world => {
  await world.engine.watch(element())
  await world.clock.pass(1_000)
  world.flows = false
  await world.clock.pass(6_000)
  assert.is(stateOf(world), 'waiting for publisher')
  assert.ok(world.requests.includes('GET /live-video/one/whep/1 Bearer a-token'))
  assert.is(world.peers.length, 1)
  world.flows = true
  await world.clock.pass(600)
  assert.is(stateOf(world), 'live')
})

test('an engine that was killed is found again', async world => {
  await world.engine.watch(element())
  await world.clock.pass(1_000)
  world.flows = false
  world.answers = { GET: [0], POST: [502] }
  await world.clock.pass(5_000)
  assert.is(stateOf(world), 'reconnecting')
  world.flows = true
  world.answers = {}
  await world.clock.pass(5_000)
  assert.is(stateOf(world), 'live')
  assert.ok(world.peers.slice(0, -1).every(({ isClosed }) => isClosed))
})

test('one that forgot the connection gets another', async world => {
  await world.engine.watch(element())
  await world.clock.pass(1_000)
  world.flows = false
  world.answers = { GET: [404, 'UNKNOWN'] }
  await world.clock.pass(2_500)
  world.flows = true
  await world.clock.pass(1_000)
  assert.is(world.peers.length, 2)
  assert.is(stateOf(world), 'live')
})

test('a connection that never comes about is tried again', async world => {
  await world.engine.watch(element())
  const [first] = world.peers
  if (first) first.connectionState = 'connecting'
  await world.clock.pass(9_500)
  assert.is(world.peers.length, 2)
  assert.is(stateOf(world), 'live')
})

for (const [status, reason, failed] of [
  [403, 'REMOVED', 'REMOVED'],
  [403, 'CLOSED', 'ENDED'],
  [401, 'EXPIRED', 'EXPIRED'],
  [409, 'ANOTHER_PUBLISHES', 'REFUSED'],
  [400, 'BAD_OFFER', 'REFUSED'],
] as const)
  test(`a refusal is final, with its reason: ${reason}`, async world => {
    world.answers = { POST: [status, reason] }
    await world.engine.watch(element())
    await world.clock.pass(20_000)
    assert.is(stateOf(world), `failed ${failed}`)
    assert.is(world.peers.length, 1)
    assert.ok(world.peers[0]?.isClosed)
  })

test('a publisher learns by asking that another page took its place', async world => {
  const camera = { id: 'camera' }
  const stream = { getAudioTracks: () => [], getVideoTracks: () => [camera] } as unknown as MediaStream
  await world.engine.publish(stream)
  assert.is(world.requests[0], 'POST /live-video/one/whip Bearer a-token')
  assert.equal(world.peers[0]?.sent, ['camera', null])
  await world.clock.pass(600)
  assert.is(stateOf(world), 'live')
  assert.equal(await world.engine.stats(), {
    ...{ bytes: 9_700, framesPerSecond: 30, width: 0, height: 0 },
    roundTripMilliseconds: 42,
  })
  const microphone = { id: 'microphone' } as MediaStreamTrack
  await world.engine.replaceTrack('audio', microphone)
  await world.engine.replaceTrack('video', null)
  assert.equal(world.peers[0]?.sent, [null, 'microphone'])
  world.answers = { GET: [404, 'REPLACED'] }
  await world.clock.pass(2_500)
  assert.is(stateOf(world), 'failed REPLACED')
})

test('a later grant is shown, and goes on where an earlier one ended', async world => {
  await world.engine.watch(element())
  await world.clock.pass(539_000)
  assert.is(world.endings, 0)
  await world.clock.pass(2_000)
  assert.is(world.endings, 1)
  await world.engine.renew(grant({ token: 'a-later-token' }))
  assert.is(world.requests.at(-1), 'PATCH /live-video/one/whep/1 Bearer a-later-token')
  await world.clock.pass(1_000)
  assert.is(world.endings, 1)
  world.flows = false
  world.answers = { GET: [401, 'EXPIRED'] }
  await world.clock.pass(4_000)
  assert.is(stateOf(world), 'failed EXPIRED')
  world.flows = true
  await world.engine.renew(grant({ token: 'the-last-token' }))
  await world.clock.pass(600)
  assert.is(stateOf(world), 'live')
})

test('leaving is said, and ends everything', async world => {
  await world.engine.watch(element())
  await world.engine.leave()
  assert.is(world.requests.at(-1), 'DELETE /live-video/one/whep/1 Bearer a-token')
  await world.clock.pass(20_000)
  await settle()
  assert.is(stateOf(world), 'left')
  assert.is(world.peers.length, 1)
  assert.ok(world.peers[0]?.isClosed)
})

test.run()
