import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Files } from '../../src/outside/files/files.ts'
import type { LiveGrant, LiveRole, LiveVideo } from '../../src/outside/live-video/live-video.ts'

/** A page in a channel. */
export interface Joined {
  /** Whether the engine has it in the channel now. */
  isThere(): Promise<boolean>
  leave(): Promise<void>
}

/** An engine to be tested. */
export interface LiveVideoUnderTest {
  readonly liveVideo: LiveVideo
  readonly files: Files
  /** Joins as a page does, to publish or to watch; null when the engine refuses. */
  join(grant: LiveGrant, role: LiveRole): Promise<Joined | null>
  /** A publisher sends two seconds of video, and they have arrived. */
  sendTwoSeconds(publisher: Joined): Promise<void>
  /** Milliseconds pass on the clock by which grants end. */
  pass(milliseconds: number): void
  close(): Promise<void>
}

/** What every engine of live video does, whatever is behind it. */
export function liveVideoContract(name: string, open: () => Promise<LiveVideoUnderTest>): void {
  const test = suite<LiveVideoUnderTest>(`live video ${name}`)
  test.before(async context => void Object.assign(context, await open()))
  test.after(({ close }) => close())
  const granted = ({ liveVideo }: LiveVideoUnderTest, channel: string, participant: string, role: LiveRole) =>
    liveVideo.grant({ channel, participant, role, seconds: 600 })

  test('a grant carries what was wished for, and ends', async world => {
    const before = Date.now()
    const grant = granted(world, 'of-wishes', 'theo', 'SUBSCRIBER')
    const { engine, channel, participant, role } = grant
    assert.equal(
      [engine, channel, participant, role],
      [world.liveVideo.engine, 'of-wishes', 'theo', 'SUBSCRIBER'],
    )
    assert.ok(Math.abs(grant.expiresAt.getTime() - before - 600_000) < 60_000)
    const viewer = await world.join(grant, 'SUBSCRIBER')
    assert.is(await viewer?.isThere(), true)
    await viewer?.leave()
    assert.is(await viewer?.isThere(), false)
    const short = granted(world, 'of-wishes', 'nadia', 'SUBSCRIBER')
    world.pass(600_000)
    assert.is(await world.join(short, 'SUBSCRIBER'), null)
  })

  test('a subscriber cannot publish, and a publisher can', async world => {
    assert.is(await world.join(granted(world, 'of-roles', 'theo', 'SUBSCRIBER'), 'PUBLISHER'), null)
    const publisher = await world.join(granted(world, 'of-roles', 'mara', 'PUBLISHER'), 'PUBLISHER')
    assert.is(await publisher?.isThere(), true)
    await publisher?.leave()
  })

  test('who is removed is disconnected and stays out; others stay in', async world => {
    const grant = granted(world, 'of-removals', 'theo', 'SUBSCRIBER')
    const theo = await world.join(grant, 'SUBSCRIBER')
    const nadia = await world.join(granted(world, 'of-removals', 'nadia', 'SUBSCRIBER'), 'SUBSCRIBER')
    for (const _ of ['once', 'again']) await world.liveVideo.remove('of-removals', 'theo')
    assert.equal([await theo?.isThere(), await nadia?.isThere()], [false, true])
    assert.is(await world.join(grant, 'SUBSCRIBER'), null)
    assert.is(await world.join(granted(world, 'of-removals', 'theo', 'SUBSCRIBER'), 'SUBSCRIBER'), null)
    await nadia?.leave()
  })

  test('a channel that is closed has nobody in it, nor anybody who was granted it', async world => {
    const grants = [
      granted(world, 'of-ends', 'mara', 'PUBLISHER'),
      granted(world, 'of-ends', 'theo', 'SUBSCRIBER'),
    ]
    const pages = await Promise.all(grants.map(grant => world.join(grant, grant.role)))
    for (const _ of ['once', 'again']) await world.liveVideo.close('of-ends')
    assert.equal(await Promise.all(pages.map(page => page?.isThere())), [false, false])
    assert.equal(await Promise.all(grants.map(grant => world.join(grant, grant.role))), [null, null])
  })

  test('what is published is recorded once, into the store of files', async world => {
    const { liveVideo, files } = world
    const mara = await world.join(granted(world, 'of-films', 'mara', 'PUBLISHER'), 'PUBLISHER')
    for (const _ of ['once', 'again']) await liveVideo.startRecording('of-films', 'film-1')
    if (mara) await world.sendTwoSeconds(mara)
    const recording = await liveVideo.stopRecording('of-films', 'film-1')
    assert.ok(recording)
    assert.is(Math.round(recording.seconds), 2)
    const stored = await files.get(recording.file)
    assert.is(stored?.size, recording.bytes)
    assert.ok(recording.bytes > 0)
    stored?.content.destroy()
    assert.equal(await liveVideo.stopRecording('of-films', 'film-1'), recording)
    await liveVideo.startRecording('of-films', 'film-1')
    assert.equal(await liveVideo.stopRecording('of-films', 'film-1'), recording, 'it does not begin again')
    await mara?.leave()
  })

  test('nothing is recorded where nobody recorded, or nobody published', async ({ liveVideo }) => {
    assert.is(await liveVideo.stopRecording('of-silence', 'film-2'), null)
    await liveVideo.startRecording('of-silence', 'film-3')
    assert.is(await liveVideo.stopRecording('of-silence', 'film-3'), null)
  })

  test('names that no engine could take are mistakes', async ({ liveVideo }) => {
    const wish = { channel: 'of-names', participant: 'theo', role: 'SUBSCRIBER', seconds: 60 } as const
    for (const wrong of [
      { channel: '' },
      { channel: 'a/b' },
      { channel: 'x'.repeat(64) },
      { participant: '' },
      { seconds: 0 },
      { seconds: 1e9 },
    ])
      assert.throws(() => liveVideo.grant({ ...wish, ...wrong }))
    const problem = await liveVideo.startRecording('of-names', '../etc').catch((error: Error) => error)
    assert.ok(problem instanceof Error)
  })

  test.run()
}
