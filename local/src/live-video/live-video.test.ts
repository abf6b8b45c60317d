import { createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { allowedBitrate } from './allowed-bitrate.ts'
import { startLiveVideo } from './live-video.ts'
import { countFrames, publishFrames, Refused } from './rtp-client.ts'

const secret = 'a-secret-of-a-test-engine-0123456789'

interface World {
  engine: Awaited<ReturnType<typeof startLiveVideo>>
  folder: string
  /** Moves the engine's clock. */
  pass(milliseconds: number): void
}

const test = suite<World>('live video')
let passed = 0
test.before(async context => {
  context.folder = await mkdtemp(join(tmpdir(), 'soulseer-live-'))
  context.engine = await open(context.folder)
  context.pass = milliseconds => {
    passed += milliseconds
  }
})
test.after(async ({ engine, folder }) => {
  await engine.stop()
  await rm(folder, { recursive: true })
})

const now = () => Date.now() + passed
const open = (folder: string) => startLiveVideo({ secret, folder, now })

function joining(
  { engine }: Pick<World, 'engine'>,
  channel: string,
  participant: string,
  role: string,
  key = secret,
) {
  const claims = { channel, participant, role, issuedAt: now(), expiresAt: now() + 60_000 }
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
  const token = `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  return { address: `${engine.url}/live-video`, channel, token }
}

const control = ({ engine }: World, method: string, path: string) =>
  fetch(`${engine.url}/control/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${createHmac('sha256', secret).update('control').digest('base64url')}`,
    },
  })

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    problem => (problem instanceof Refused ? `${problem.status} ${problem.reason}` : String(problem)),
  )

test('what is published reaches who watches, before they came and after', async world => {
  const early = await countFrames(joining(world, 'one', 'early', 'SUBSCRIBER'))
  const publisher = await publishFrames(joining(world, 'one', 'mara', 'PUBLISHER'))
  publisher.send(10)
  await early.sees(10, 1)
  const late = await countFrames(joining(world, 'one', 'late', 'SUBSCRIBER'))
  await publisher.keyFrameAsked(2)
  publisher.send(5)
  await Promise.all([late.sees(5, 1), early.sees(15, 2)])
  await Promise.all([early, late, publisher].map(page => page.leave()))
})

test('a publisher is told how much they may send, less where many watch', async world => {
  assert.equal([0, 1, 30, 45, 100, 1_000].map(allowedBitrate), [
    ...[1_500_000, 1_500_000, 1_500_000, 1_000_000, 450_000, 400_000],
  ])
  const publisher = await publishFrames(joining(world, 'limits', 'mara', 'PUBLISHER'))
  assert.is(await publisher.allowed(), 1_500_000)
  await publisher.leave()
})

test('when the publisher comes back, the numbers that viewers see go on', async world => {
  const viewer = await countFrames(joining(world, 'two', 'theo', 'SUBSCRIBER'))
  const first = await publishFrames(joining(world, 'two', 'mara', 'PUBLISHER'))
  first.send(5)
  await viewer.sees(5, 1)
  const second = await publishFrames(joining(world, 'two', 'mara', 'PUBLISHER'))
  assert.is(await first.ended(), 404)
  second.send(5)
  await viewer.sees(10, 2)
  const { sequences } = viewer
  assert.equal(
    sequences.map(each => (each - (sequences[0] ?? 0)) & 0xffff),
    sequences.map((_, at) => at),
  )
  await Promise.all([second.leave(), viewer.leave()])
})

test('nobody else publishes while somebody does', async world => {
  const mara = await publishFrames(joining(world, 'three', 'mara', 'PUBLISHER'))
  const orin = () => publishFrames(joining(world, 'three', 'orin', 'PUBLISHER'))
  assert.is(await refusalOf(orin()), '409 ANOTHER_PUBLISHES')
  await mara.leave()
  await (await orin()).leave()
})

test('a grant is for its role, its channel, its time, and signed by the api', async world => {
  const viewer = joining(world, 'four', 'theo', 'SUBSCRIBER')
  assert.is(await refusalOf(publishFrames(viewer)), '403 ANOTHER_ROLE')
  assert.is(await refusalOf(countFrames({ ...viewer, channel: 'five' })), '403 ANOTHER_CHANNEL')
  const forged = joining(world, 'four', 'theo', 'SUBSCRIBER', 'another-secret')
  assert.is(await refusalOf(countFrames(forged)), '401 UNKNOWN')
  assert.is(await refusalOf(countFrames({ ...viewer, token: '' })), '401 UNKNOWN')
  world.pass(60_000)
  assert.is(await refusalOf(countFrames(viewer)), '401 EXPIRED')
})

test('a connection ends with its grant, unless a later one is shown', async world => {
  const one = await countFrames(joining(world, 'six', 'theo', 'SUBSCRIBER'))
  const other = await countFrames(joining(world, 'six', 'nadia', 'SUBSCRIBER'))
  world.pass(30_000)
  const { token } = joining(world, 'six', 'theo', 'SUBSCRIBER')
  assert.is(await one.ask('PATCH', token), 204)
  assert.is(await other.ask('PATCH', token), 404, "another's connection")
  world.pass(30_000)
  assert.is(await other.ended(joining(world, 'six', 'nadia', 'SUBSCRIBER').token), 404)
  assert.is(await one.ask('GET', token), 204)
  await one.ask('DELETE', token)
  await one.peer.close()
})

test('who is removed is disconnected, and stays out when the engine starts again', async world => {
  const theo = joining(world, 'seven', 'theo', 'SUBSCRIBER')
  const viewer = await countFrames(theo)
  const nadia = await countFrames(joining(world, 'seven', 'nadia', 'SUBSCRIBER'))
  assert.is((await control(world, 'DELETE', 'seven/participants/theo')).status, 204)
  assert.is(await viewer.ended(), 403)
  assert.is(await viewer.ask('DELETE'), 204, 'who is out has left')
  assert.is(await connectedTo(world), 1)
  assert.is(await nadia.ask('GET'), 204)
  assert.is(await refusalOf(countFrames(theo)), '403 REMOVED')
  await nadia.leave()
  await world.engine.stop()
  world.engine = await open(world.folder)
  const again = joining(world, 'seven', 'theo', 'SUBSCRIBER')
  assert.is(await refusalOf(countFrames(again)), '403 REMOVED')
})

test('closing a channel ends everybody in it, and what they were granted', async world => {
  const viewer = joining(world, 'eight', 'theo', 'SUBSCRIBER')
  const mara = joining(world, 'eight', 'mara', 'PUBLISHER')
  const pages = await Promise.all([countFrames(viewer), publishFrames(mara)])
  for (const _ of ['once', 'again']) assert.is((await control(world, 'DELETE', 'eight')).status, 204)
  assert.is(await connectedTo(world), 0)
  assert.equal(await Promise.all(pages.map(page => page.ended())), [403, 403])
  assert.equal(await Promise.all(pages.map(page => page.ask('DELETE'))), [204, 204])
  assert.is(await refusalOf(countFrames(viewer)), '403 CLOSED')
  assert.is(await refusalOf(publishFrames(mara)), '403 CLOSED')
})

test('what is no offer is refused', async world => {
  const { address, channel, token } = joining(world, 'nine', 'theo', 'SUBSCRIBER')
  const post = (body: string) =>
    fetch(`${address}/${channel}/whep`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    })
  for (const offer of ['', 'hello', 'v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n'])
    assert.is((await post(offer)).status, 400, offer)
  assert.is((await post('x'.repeat(100_000))).status, 413)
})

test('nobody but the api controls the engine', async ({ engine }) => {
  for (const [method, path] of [
    ['DELETE', 'one'],
    ['DELETE', 'one/participants/theo'],
    ['PUT', 'one/recordings/r1'],
    ['POST', 'one/recordings/r1/stop'],
    ['GET', 'one/recordings/r1/content'],
  ]) {
    const headers = { authorization: `Bearer ${secret}` }
    assert.is((await fetch(`${engine.url}/control/${path}`, { method, headers })).status, 401)
  }
})

test('one participant watches in three tabs; the fourth ends the first', async world => {
  const tabs = []
  for (let tab = 0; tab < 4; tab += 1)
    tabs.push(await countFrames(joining(world, 'ten', 'theo', 'SUBSCRIBER')))
  const [first, ...others] = tabs
  assert.is(await first?.ended(), 404)
  for (const tab of others) assert.is(await tab.ask('GET'), 204)
  await Promise.all(others.map(tab => tab.leave()))
})

async function connectedTo({ engine }: World): Promise<number> {
  const health = (await (await fetch(`${engine.url}/healthz`)).json()) as { connected: number }
  return health.connected
}

test.run()
