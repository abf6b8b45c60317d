import type { IAgoraRTC } from 'agora-rtc-sdk-ng'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { FakeClock, settle } from '../../call/fake-clock.ts'
import { AgoraEngine } from './agora.ts'
import type { EngineGrant } from './engine.ts'

/** Agora's client as its documentation describes it; what is called is written down. */
class FakeClient {
  calls: string[] = []
  listeners = new Map<string, (...args: never[]) => void>()
  remoteUsers: object[] = []
  join: (...args: unknown[]) => Promise<unknown> = async () => 1

  on(event: string, listener: (...args: never[]) => void): void {
    this.listeners.set(event, listener)
  }

  removeAllListeners(): void {
    this.listeners.clear()
  }

  async fires(event: string, ...args: unknown[]): Promise<void> {
    this.listeners.get(event)?.(...(args as never[]))
    await settle()
  }

  setClientRole = async (role: string) => void this.calls.push(`role ${role}`)
  publish = async (tracks: unknown) => void this.calls.push(`publish ${[tracks].flat().join(' ')}`)
  unpublish = async (track: unknown) => void this.calls.push(`unpublish ${track}`)
  subscribe = async (_user: unknown, kind: string) => void this.calls.push(`subscribe ${kind}`)
  renewToken = async (token: string) => void this.calls.push(`renew ${token}`)
  leave = async () => void this.calls.push('leave')
  getRemoteVideoStats = () => ({
    7: { receiveBytes: 900, renderFrameRate: 25, receiveResolutionWidth: 640, receiveResolutionHeight: 360 },
  })
  getRemoteAudioStats = () => ({ 7: { receiveBytes: 100 } })
  getLocalAudioStats = () => ({ sendBytes: 50 })
  getRTCStats = () => ({ RTT: 38 })
  getLocalVideoStats = () => ({
    sendBytes: 800,
    sendFrameRate: 24,
    sendResolutionWidth: 1280,
    sendResolutionHeight: 720,
  })
}

interface World {
  clock: FakeClock
  clients: FakeClient[]
  created: unknown[]
  engine: AgoraEngine
  endings: number
  loads: number
  /** How the next client joins. */
  join: FakeClient['join']
}

const grant = (part: Partial<EngineGrant> = {}): EngineGrant => ({
  engine: 'AGORA',
  channel: 'one',
  role: 'SUBSCRIBER',
  token: 'a-token',
  address: null,
  appId: 'an-app',
  uid: 7,
  lastsMilliseconds: 600_000,
  ...part,
})

const test = suite<World>("Agora's engine on a page")

test.before.each(world => {
  Object.assign(globalThis, { MediaStream: class {} })
  Object.assign(world, { clock: new FakeClock(), clients: [], created: [], endings: 0, loads: 0 })
  world.join = async () => 7
  open(world, grant())
})

function open(world: World, wanted: EngineGrant): void {
  const sdk = {
    createClient(config: unknown) {
      world.created.push(config)
      const client = new FakeClient()
      const { join } = world
      client.join = (...args) => {
        client.calls.push(`join ${args.join(' ')}`)
        return join(...args)
      }
      world.clients.push(client)
      return client
    },
    createCustomVideoTrack: ({ mediaStreamTrack }: { mediaStreamTrack: { id: string } }) =>
      mediaStreamTrack.id,
    createCustomAudioTrack: ({ mediaStreamTrack }: { mediaStreamTrack: { id: string } }) =>
      mediaStreamTrack.id,
  }
  world.engine = new AgoraEngine({
    grant: wanted,
    clock: world.clock,
    async loadSdk() {
      world.loads += 1
      return sdk as unknown as IAgoraRTC
    },
    onEnding: () => {
      world.endings += 1
    },
  })
}

const element = () => ({ srcObject: null }) as unknown as HTMLVideoElement
const stateOf = ({ engine }: World) => {
  const { state } = engine.read()
  return state.kind === 'failed' ? `failed ${state.reason}` : state.kind
}
const publisher = {
  videoTrack: { getMediaStreamTrack: () => 'picture' },
  audioTrack: undefined,
  hasVideo: true,
}

test('a viewer joins as audience, and sees whoever publishes', async world => {
  assert.is(world.loads, 0)
  const shown = element()
  await world.engine.watch(shown)
  const [client] = world.clients
  assert.equal(world.created, [{ mode: 'live', codec: 'vp8' }])
  assert.equal(client?.calls, ['role audience', 'join an-app one a-token 7'])
  assert.is(stateOf(world), 'waiting for publisher')
  await client?.fires('user-published', publisher, 'video')
  assert.is(client?.calls.at(-1), 'subscribe video')
  assert.is(stateOf(world), 'live')
  assert.ok(shown.srcObject)
  assert.equal(await world.engine.stats(), {
    ...{ bytes: 1_000, framesPerSecond: 25, width: 640, height: 360 },
    roundTripMilliseconds: 38,
  })
  await client?.fires('user-unpublished', { ...publisher, videoTrack: undefined }, 'video')
  assert.is(stateOf(world), 'waiting for publisher')
  assert.is(shown.srcObject, null)
})

test('a publisher joins as host, and exchanges its tracks', async world => {
  open(world, grant({ role: 'PUBLISHER' }))
  const stream = {
    getAudioTracks: () => [{ id: 'microphone' }],
    getVideoTracks: () => [{ id: 'camera' }],
  } as unknown as MediaStream
  await world.engine.publish(stream)
  const [client] = world.clients
  assert.equal(client?.calls, ['role host', 'join an-app one a-token 7', 'publish camera microphone'])
  assert.is(stateOf(world), 'live')
  await world.engine.replaceTrack('video', { id: 'screen' } as MediaStreamTrack)
  await world.engine.replaceTrack('audio', null)
  assert.equal(client?.calls.slice(3), ['unpublish camera', 'publish screen', 'unpublish microphone'])
  const sent = await world.engine.stats()
  assert.equal([sent?.framesPerSecond, sent?.bytes, sent?.roundTripMilliseconds], [24, 850, 38])
})

test('joining that never ends is given up after eight seconds, in words of ours', async world => {
  world.join = () => new Promise(() => undefined)
  const watching = world.engine.watch(element())
  await world.clock.pass(7_900)
  assert.is(stateOf(world), 'connecting')
  await world.clock.pass(200)
  await watching
  assert.is(stateOf(world), 'failed UNREACHABLE')
  assert.is(world.clients[0]?.calls.at(-1), 'leave')
  world.join = async () => 7
  await world.engine.renew(grant())
  assert.is(stateOf(world), 'waiting for publisher')
})

test('an SDK that does not load is the same', async world => {
  const engine = new AgoraEngine({
    grant: grant(),
    clock: world.clock,
    loadSdk: () => Promise.reject(new Error('no network')),
    onEnding: () => undefined,
  })
  await engine.watch(element())
  assert.equal(engine.read().state, { kind: 'failed', reason: 'UNREACHABLE' })
})

for (const [code, reason] of [
  ['UID_BANNED', 'REMOVED'],
  ['CHANNEL_BANNED', 'ENDED'],
  ['UID_CONFLICT', 'REPLACED'],
  ['dynamic key expired', 'EXPIRED'],
  ['INVALID_PARAMS', 'REFUSED'],
  ['CAN_NOT_GET_GATEWAY_SERVER', 'UNREACHABLE'],
] as const)
  test(`a refusal of Agora's, ${code}, is ${reason}`, async world => {
    world.join = () => Promise.reject(Object.assign(new Error(code), { code }))
    await world.engine.watch(element())
    assert.is(stateOf(world), `failed ${reason}`)
  })

for (const [reason, failed] of [
  ['UID_BANNED', 'REMOVED'],
  ['CHANNEL_BANNED', 'ENDED'],
  ['UID_CONFLICT', 'REPLACED'],
  ['TOKEN_EXPIRE', 'EXPIRED'],
  ['SERVER_ERROR', 'UNREACHABLE'],
] as const)
  test(`disconnected for ${reason} is ${failed}`, async world => {
    await world.engine.watch(element())
    const [client] = world.clients
    await client?.fires('connection-state-change', 'DISCONNECTED', 'CONNECTED', reason)
    assert.is(stateOf(world), `failed ${failed}`)
    assert.is(client?.calls.at(-1), 'leave')
  })

test('the SDK reconnects by itself, and that is shown', async world => {
  await world.engine.watch(element())
  const [client] = world.clients
  await client?.fires('connection-state-change', 'RECONNECTING', 'CONNECTED')
  assert.is(stateOf(world), 'reconnecting')
  if (client) client.remoteUsers = [publisher]
  await client?.fires('connection-state-change', 'CONNECTED', 'RECONNECTING')
  assert.is(stateOf(world), 'live')
})

test('a token is renewed before it ends', async world => {
  await world.engine.watch(element())
  const [client] = world.clients
  await client?.fires('token-privilege-will-expire')
  assert.is(world.endings, 1)
  await world.engine.renew(grant({ token: 'a-later-token' }))
  assert.is(client?.calls.at(-1), 'renew a-later-token')
  await client?.fires('token-privilege-did-expire')
  assert.is(stateOf(world), 'failed EXPIRED')
})

test('who leaves while joining is out', async world => {
  let joined = (): void => undefined
  world.join = () =>
    new Promise(resolve => {
      joined = () => resolve(7)
    })
  const watching = world.engine.watch(element())
  await settle()
  await world.engine.leave()
  joined()
  await watching
  assert.is(stateOf(world), 'left')
  assert.equal(world.clients[0]?.calls.slice(-2), ['leave', 'leave'])
})

test.run()
