import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { SignOfLife } from './sign-of-life.ts'

/** A page whose time passes when told; `standsStill` lets it pass without any of its timers. */
function aPage() {
  let now = 0
  const timers = new Set<{ at: number; every: number | null; act: () => void }>()
  const add = (at: number, every: number | null, act: () => void) => {
    const timer = { at, every, act }
    timers.add(timer)
    return () => void timers.delete(timer)
  }
  const sent: number[] = []
  const messages: string[] = []
  const link = {
    ended: 0,
    send(message: string) {
      sent.push(now)
      messages.push(message)
    },
    terminate() {
      link.ended += 1
    },
  }
  const life = new SignOfLife({
    now: () => now,
    every: (milliseconds, act) => add(now + milliseconds, milliseconds, act),
    after: (milliseconds, act) => add(now + milliseconds, null, act),
  })
  const runDue = () => {
    const due = [...timers].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at)
    for (const timer of due) {
      if (!timers.has(timer)) continue
      if (timer.every === null) timers.delete(timer)
      else timer.at = now + timer.every
      timer.act()
    }
  }
  return {
    life,
    link,
    sent,
    messages,
    passes(milliseconds: number, { answered = true } = {}) {
      for (const until = now + milliseconds; now < until; ) {
        now += 500
        const before = sent.length
        runDue()
        if (answered && sent.length > before) life.heard()
      }
    },
    standsStill(milliseconds: number) {
      now += milliseconds
      runDue()
    },
    hasSlowTimers(milliseconds: number) {
      now += milliseconds
    },
  }
}

test('it says that its page is alive every 20 seconds, and every second while something depends on it', () => {
  const { life, link, sent, messages, passes } = aPage()
  life.connected(link)
  life.heard()
  assert.equal(messages, ['{"type":"ping","payload":{"alive":true}}'])
  passes(60_000)
  assert.equal(sent, [0, 20_000, 40_000, 60_000])
  const release = life.hold()
  life.heard()
  passes(3_000)
  assert.equal(sent.slice(4), [60_000, 61_000, 62_000, 63_000])
  release()
  release()
  life.heard()
  passes(20_000)
  assert.equal(sent.slice(8), [63_000, 83_000])
})

test('two that depend on it let go one by one', () => {
  const { life, link, sent, passes } = aPage()
  const [one, other] = [life.hold(), life.hold()]
  life.connected(link)
  life.heard()
  one()
  passes(2_000)
  assert.equal(sent, [0, 1_000, 2_000])
  other()
  life.heard()
  passes(10_000)
  assert.is(sent.length, 4)
})

test('a connection without an answer is ended, however often it is asked', () => {
  const { life, link, passes } = aPage()
  life.hold()
  life.connected(link)
  passes(3_500, { answered: false })
  assert.is(link.ended, 0)
  passes(500, { answered: false })
  assert.is(link.ended, 1)
})

test('a connection that is depended on is in doubt within two seconds, and no longer once it answers', () => {
  const { life, link, passes, standsStill } = aPage()
  const told: boolean[] = []
  life.onDoubt(doubtful => told.push(doubtful))
  life.hold()
  life.connected(link)
  life.heard()
  passes(5_000)
  assert.equal(told, [])
  passes(2_000, { answered: false })
  assert.equal(told, [true])
  life.heard()
  assert.equal(told, [true, false])
  standsStill(60_000)
  assert.equal(told, [true, false], 'who stood still doubts nothing')
  passes(2_000, { answered: false })
  life.closed()
  assert.is(told.filter(doubtful => !doubtful).length, 1, 'what is lost is no doubt that passed')
})

test('a page that stood still gives no sign meanwhile, and does not blame the connection', () => {
  const { life, link, sent, standsStill, passes } = aPage()
  life.hold()
  life.connected(link)
  standsStill(90_000)
  assert.is(link.ended, 0)
  assert.equal(
    sent.filter(at => at > 0 && at < 90_000),
    [],
  )
  life.heard()
  passes(4_000)
  assert.is(link.ended, 0)
})

test('a message of the server wakes a page whose timers are slowed down', () => {
  const { life, link, sent, hasSlowTimers } = aPage()
  life.connected(link)
  life.heard()
  hasSlowTimers(19_000)
  life.heard()
  assert.equal(sent, [0])
  hasSlowTimers(6_000)
  life.heard()
  assert.equal(sent, [0, 25_000])
  life.hold()
  life.heard()
  hasSlowTimers(2_000)
  life.heard()
  assert.equal(sent.slice(2), [25_000, 27_000])
})

test('a closed connection is sent nothing', () => {
  const { life, link, sent, passes } = aPage()
  life.connected(link)
  life.closed()
  passes(60_000)
  assert.is(sent.length, 1)
  assert.is(link.ended, 0)
})

test.run()
