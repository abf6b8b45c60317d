import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EngineState, LiveEngine } from '../engine/engine.ts'
import { type Admission, type Grant, VideoSession } from './video-session.ts'

const startedAt = Date.parse('2026-12-01T00:00:00Z')

/** An engine and an api that do as the story says, and a clock that it moves. */
function stage() {
  const timers: { at: number; act: () => void }[] = []
  let now = 0
  const asked: string[] = []
  const shown: string[] = []
  let answer: () => Promise<Admission> = async () => ({ grant: grant() })
  let state: EngineState = { kind: 'connecting' }
  let look: () => void = () => undefined
  const grant = () =>
    ({ participant: 'p', expiresAt: new Date(startedAt + now + 300_000).toISOString() }) as Grant
  const engine = {
    watch: async () => void asked.push('watch'),
    renew: async () => void asked.push('renewed'),
    leave: async () => void asked.push('leave'),
    read: () => ({ state }),
    subscribe(listener: () => void) {
      look = listener
      return () => {
        look = () => undefined
      }
    },
  } as unknown as LiveEngine
  const session = new VideoSession(
    {
      join() {
        asked.push('join')
        return answer()
      },
      renew() {
        asked.push('renew')
        return answer()
      },
      open: async () => engine,
      begin: engine => engine.watch({} as HTMLVideoElement),
      serverNow: () => startedAt + now,
      after(milliseconds, act) {
        const timer = { at: now + milliseconds, act }
        timers.push(timer)
        return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1))
      },
    },
    ({ kind }) => shown.push(kind),
  )
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    ...{ session, asked, shown, settle },
    answers(next: () => Promise<Admission>) {
      answer = next
    },
    admits() {
      answer = async () => ({ grant: grant() })
    },
    says(next: EngineState) {
      state = next
      look()
    },
    async passes(milliseconds: number) {
      now += milliseconds
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1)
        timer.act()
      }
      await settle()
    },
  }
}

test('it joins, watches, and is let in anew before its grant expires', async () => {
  const { session, asked, shown, says, settle, passes } = stage()
  session.start()
  await settle()
  says({ kind: 'live' })
  assert.equal(
    [asked, shown],
    [
      ['join', 'watch'],
      ['connecting', 'live'],
    ],
  )
  await passes(179_000)
  assert.is(asked.includes('renew'), false)
  await passes(1_000)
  assert.equal(asked, ['join', 'watch', 'renew', 'renewed'])
  await passes(180_000)
  assert.is(asked.filter(each => each === 'renew').length, 2)
  assert.is(session.state.kind, 'live')
})

test('what is lost comes back by itself, after waits that grow until it is there', async () => {
  const { session, asked, answers, admits, says, settle, passes } = stage()
  session.start()
  await settle()
  says({ kind: 'live' })
  answers(async () => Promise.reject(new Error('offline')))
  says({ kind: 'failed', reason: 'UNREACHABLE' })
  await settle()
  assert.is(session.state.kind, 'reconnecting')
  await passes(1_000)
  await passes(1_999)
  assert.is(asked.filter(each => each === 'join').length, 2)
  await passes(1)
  assert.is(asked.filter(each => each === 'join').length, 3)
  admits()
  session.retryNow()
  await settle()
  says({ kind: 'live' })
  assert.is(session.state.kind, 'live')
})

test('who is refused is not let in again until they ask', async () => {
  const { session, asked, answers, settle, passes, says } = stage()
  session.start()
  await settle()
  says({ kind: 'live' })
  answers(async () => ({ refused: 'The reader has removed you.' }))
  await passes(180_000)
  assert.equal(session.state, { kind: 'refused', message: 'The reader has removed you.' })
  assert.is(asked.at(-1), 'leave')
  const before = asked.length
  await passes(600_000)
  assert.is(asked.length, before)
})

test('a renewal that finds no network is tried again, and what is on goes on', async () => {
  const { session, asked, answers, admits, settle, passes, says } = stage()
  session.start()
  await settle()
  says({ kind: 'live' })
  answers(async () => Promise.reject(new Error('offline')))
  await passes(180_000)
  admits()
  await passes(5_000)
  assert.equal(asked.slice(-2), ['renew', 'renewed'])
  assert.is(session.state.kind, 'live')
})

test('a page whose place another one took does not fight for it', async () => {
  const { session, asked, settle, passes, says } = stage()
  session.start()
  await settle()
  says({ kind: 'live' })
  says({ kind: 'failed', reason: 'REPLACED' })
  await passes(600_000)
  assert.is(session.state.kind, 'replaced')
  assert.equal(asked, ['join', 'watch', 'leave'])
})

test('an answer that comes after the page left changes nothing', async () => {
  const { session, asked, settle } = stage()
  session.start()
  await session.stop()
  await settle()
  assert.is(session.state.kind, 'idle')
  assert.is(asked.includes('watch'), false)
})

test.run()
