import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ModerationRule } from '../../catalogue/index.ts'
import { afterWriting } from './content-written.ts'
import { appealProblem, hidesBy, stateAfter } from './item-state.ts'
import type { ItemRow } from './items.store.ts'
import { CLEAN, judge, type Verdict, type Written } from './judge.ts'

const rule = (over: Partial<ModerationRule>): ModerationRule => ({
  ...{ name: 'A', appliesTo: ['REVIEW'], authors: 'ANYBODY', newDays: 7, keywords: [] },
  ...{ shorterThan: null, longerThan: null, action: 'FLAG', weight: 5, ...over },
})
const written = (over: Partial<Written> = {}): Written => ({
  ...{ kind: 'REVIEW', text: 'She was kind.', isReader: false, accountDays: 100, ...over },
})

const table: [string, Partial<ModerationRule>, Partial<Written>, boolean][] = [
  ['without conditions it catches all of its kind', {}, {}, true],
  ['and nothing of another', { appliesTo: ['PROFILE', 'PRODUCT'] }, {}, false],
  ['a keyword is a whole word, whatever its case and accents', { keywords: ['KÍND'] }, {}, true],
  ['not a part of one', { keywords: ['kin'] }, {}, false],
  ['a phrase', { keywords: ['x', 'was kind'] }, {}, true],
  ['of any language', { keywords: ['очень плохо'] }, { text: 'Это ОЧЕНЬ плохо!' }, true],
  ['shorter than so many characters', { shorterThan: 14 }, {}, true],
  ['and not as many', { shorterThan: 13 }, {}, false],
  ['longer than so many', { longerThan: 12 }, {}, true],
  ['and not as many', { longerThan: 13 }, {}, false],
  ['a moon is one character', { longerThan: 1 }, { text: '🌙' }, false],
  ['of clients', { authors: 'CLIENT' }, {}, true],
  ['who are no readers', { authors: 'CLIENT' }, { isReader: true }, false],
  ['of readers', { authors: 'READER' }, { isReader: true }, true],
  ['of new accounts', { authors: 'NEW' }, { accountDays: 6 }, true],
  ['until they are not new', { authors: 'NEW' }, { accountDays: 7 }, false],
  ['all conditions hold together', { keywords: ['kind'], shorterThan: 5 }, {}, false],
]
for (const [name, over, of, isCaught] of table)
  test(`a rule: ${name}`, () => {
    assert.equal(judge(written(of), [rule(over)], []).rules, isCaught ? ['A'] : [])
  })

test('the strictest of those that caught it counts, and all of their weights', () => {
  const verdict = (...actions: ModerationRule['action'][]) =>
    judge(
      written(),
      actions.map(action => rule({ name: action, action })),
      [],
    )
  assert.equal(verdict(), CLEAN)
  assert.equal(verdict('FLAG', 'FLAG'), {
    ...{ outcome: 'SHOWN', isEscalated: false, rules: ['FLAG', 'FLAG'], weight: 10 },
  })
  assert.is(verdict('FLAG', 'HOLD').outcome, 'HELD')
  assert.equal([verdict('ESCALATE').outcome, verdict('ESCALATE').isEscalated], ['HELD', true])
  assert.is(verdict('ESCALATE', 'REJECT', 'HOLD').outcome, 'REJECTED')
  assert.equal(verdict('APPROVE', 'REJECT'), CLEAN, 'what is approved is not tried further')
  assert.is(verdict('HOLD', 'APPROVE', 'REJECT').outcome, 'HELD')
})

test('blocked words come first: they refuse a message and hold a review', () => {
  const approve = rule({ action: 'APPROVE', appliesTo: ['REVIEW', 'STREAM_MESSAGE'] })
  assert.is(judge(written(), [approve], ['kind']).outcome, 'HELD')
  assert.is(judge(written({ kind: 'STREAM_MESSAGE' }), [approve], ['kind']).outcome, 'REJECTED')
  assert.equal(judge(written(), [], ['rude']), CLEAN)
})

const now = new Date('2026-12-01T12:00:00Z')
const item = (over: Partial<ItemRow> = {}) =>
  ({
    ...{ id: 'i', kind: 'REVIEW', authorId: 'author', state: 'OPEN', isHidden: false, weight: 0, flags: 0 },
    ...{ round: 1, rules: [], reasons: [], words: 'old', removedBy: null, openedAt: new Date(0), ...over },
  }) as ItemRow

test('who decides', () => {
  const as = (id: string, isAdmin = false) => ({ id, isAdmin })
  assert.is(stateAfter(item(), 'KEEP', as('m')), 'KEPT')
  assert.is(stateAfter(item(), 'REMOVE', as('m')), 'REMOVED')
  assert.is(stateAfter(item(), 'ESCALATE', as('m')), 'ESCALATED')
  assert.equal(stateAfter(item(), 'KEEP', as('author', true)), { problem: 'OWN' })
  const escalated = item({ state: 'ESCALATED' })
  assert.equal(stateAfter(escalated, 'KEEP', as('m')), { problem: 'FOR_ADMIN' })
  assert.equal(stateAfter(escalated, 'ESCALATE', as('m', true)), { problem: 'DECIDED' })
  assert.is(stateAfter(escalated, 'REMOVE', as('m', true)), 'REMOVED')
  const appealed = item({ state: 'APPEALED', removedBy: 'm' })
  assert.equal(stateAfter(appealed, 'KEEP', as('m', true)), { problem: 'SAME_PERSON' })
  assert.equal(stateAfter(appealed, 'ESCALATE', as('n')), { problem: 'NOT_ESCALATED' })
  assert.is(stateAfter(appealed, 'KEEP', as('n')), 'RESTORED')
  assert.is(stateAfter(appealed, 'REMOVE', as('n')), 'UPHELD')
  for (const state of ['KEPT', 'REMOVED', 'UPHELD', 'RESTORED'] as const)
    assert.equal(stateAfter(item({ state }), 'KEEP', as('m')), { problem: 'DECIDED' })
})

test('who appeals, and until when', () => {
  const until = (ms: number) => ({ state: 'REMOVED', appealUntil: new Date(now.getTime() + ms) }) as const
  assert.is(appealProblem(until(1), now), null)
  assert.is(appealProblem(until(0), now), 'TOO_LATE')
  assert.is(appealProblem({ ...until(1), state: 'APPEALED' }, now), 'APPEALED')
  assert.is(appealProblem({ ...until(1), state: 'UPHELD' }, now), 'APPEALED')
  assert.is(appealProblem({ ...until(1), state: 'RESTORED' }, now), 'NOT_REMOVED')
  assert.is(appealProblem({ state: 'REMOVED', appealUntil: null }, now), 'NOT_REMOVED')
  assert.equal([hidesBy(2, 3), hidesBy(3, 3)], [false, true])
})

test('what is changed after it was reported', () => {
  const when = { now, appealDays: 30 }
  const after = (before: Partial<ItemRow>, verdict: Verdict) =>
    afterWriting(item(before), 'new', verdict, when)
  const held: Verdict = { outcome: 'HELD', isEscalated: false, rules: ['A'], weight: 4 }
  const caught = after({ state: 'KEPT' }, held)
  assert.equal(
    [caught.state, caught.isHidden, caught.weight, caught.words, caught.openedAt],
    ['OPEN', true, 4, 'new', now],
  )
  assert.is(after({}, held).openedAt.getTime(), 0, 'what waits keeps its place')
  assert.is(after({}, { ...held, isEscalated: true }).state, 'ESCALATED')
  assert.is(after({ isHidden: true }, CLEAN).isHidden, false, 'what only a rule held is shown')
  assert.is(after({ isHidden: true, flags: 3 }, CLEAN).isHidden, true, 'what people reported waits')
  const removed = after({ state: 'REMOVED', isHidden: true }, CLEAN)
  assert.equal([removed.state, removed.isHidden, removed.words], ['REMOVED', true, 'new'])
  const rejected = after({}, { ...held, outcome: 'REJECTED' })
  assert.equal(
    [rejected.state, rejected.isHidden, rejected.removal, rejected.round],
    ['REMOVED', true, 'OTHER', 2],
  )
  assert.is(rejected.appealUntil?.toISOString(), '2026-12-31T12:00:00.000Z')
})

test.run()
