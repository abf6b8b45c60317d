import 'reflect-metadata'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Bearer,
  bear,
  giveBack,
  goneOf,
  joined,
  NOTHING_REPORTED,
  type Report,
  smaller,
  type Taken,
} from './taken-back.ts'

const test = suite('what was taken back')

const minor = fc.bigInt(0n, 1_000n)
const reported: fc.Arbitrary<Report> = fc.record({
  withdrawn: minor,
  reinstated: minor,
  outcome: fc.constantFrom('OPEN' as const, 'WON' as const, 'LOST' as const),
})

test('whatever the order of the provider’s words, and however often each comes, they lead to the same', () => {
  const reached = (words: readonly Report[]) => words.reduce(joined, NOTHING_REPORTED)
  fc.assert(
    fc.property(fc.array(reported), fc.array(fc.nat(100)), (words, places) => {
      const once = reached(words)
      const again = words.length === 0 ? [] : places.map(place => words[place % words.length] as Report)
      assert.equal(reached([...again, ...words.toReversed(), ...again]), once)
    }),
  )
})

test('a lost dispute may be won on appeal, and a won one stays won', () => {
  const word = (outcome: Report['outcome']): Report => ({ withdrawn: 0n, reinstated: 0n, outcome })
  assert.is(joined(word('LOST'), word('WON')).outcome, 'WON')
  assert.is(joined(word('WON'), word('LOST')).outcome, 'WON')
  assert.is(joined(word('LOST'), word('OPEN')).outcome, 'LOST')
  assert.is(goneOf({ withdrawn: 5n, reinstated: 9n, outcome: 'OPEN' }), 0n)
})

test('gone is what left less what came back; at first nothing is reported', () => {
  assert.is(goneOf({ withdrawn: 9n, reinstated: 4n, outcome: 'OPEN' }), 5n)
  assert.is(goneOf({ withdrawn: 9n, reinstated: 9n, outcome: 'OPEN' }), 0n)
  assert.equal(NOTHING_REPORTED, { withdrawn: 0n, reinstated: 0n, outcome: 'OPEN' })
})

test('what the wallet bore goes back to the wallet, whatever is owed besides', () => {
  const taken: Taken[] = [{ transferId: 1n, bearer: 'wallet', left: 10n }]
  assert.equal(giveBack(10n, taken, { writtenOff: 5n, open: 3n }), [
    { bearer: 'wallet', amount: 10n, reverses: 1n },
  ])
})

test('the wallet bears what it covers, a debt the rest, the platform what the card never brought', () => {
  assert.equal(bear(2000n, { wallet: 2500n, atMost: 2000n }), [{ bearer: 'wallet', amount: 2000n }])
  assert.equal(bear(2000n, { wallet: 500n, atMost: 2000n }), [
    { bearer: 'wallet', amount: 500n },
    { bearer: 'receivable', amount: 1500n },
  ])
  assert.equal(bear(2000n, { wallet: 0n, atMost: 700n }), [
    { bearer: 'receivable', amount: 700n },
    { bearer: 'loss', amount: 1300n },
  ])
})

test('nobody is given more than they bore, and nothing is lost on the way', () => {
  const taken = fc.array(
    fc.record({ bearer: fc.constantFrom<Bearer>('wallet', 'receivable', 'loss'), left: minor }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(taken, minor, minor, minor, (parts, back, writtenOff, open) => {
      const all: Taken[] = parts.map((part, at) => ({ ...part, transferId: BigInt(at) }))
      const given = giveBack(back, all, { writtenOff, open })
      const sum = (of: readonly { amount: bigint }[]) => of.reduce((total, { amount }) => total + amount, 0n)
      const whole = all.reduce((total, { left }) => total + left, 0n)
      assert.is(sum(given), smaller(back, whole))
      for (const { transferId, left } of all)
        assert.ok(sum(given.filter(({ reverses }) => reverses === transferId)) <= left)
      assert.ok(given.every(({ amount }) => amount > 0n))
      assert.ok(sum(given.filter(({ bearer }) => bearer === 'receivable')) <= open)
      const ofDebts = given.filter(
        ({ bearer, reverses }) => bearer === 'loss' && all[Number(reverses)]?.bearer === 'receivable',
      )
      assert.ok(sum(ofDebts) <= writtenOff)
    }),
  )
})

test.run()
