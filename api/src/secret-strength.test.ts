import { randomBytes } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { weaknessOf } from './secret-strength.ts'

test('what a generator makes is strong, in whatever alphabet', () => {
  for (let round = 0; round < 200; round++) {
    assert.is(weaknessOf(randomBytes(32).toString('base64')), null)
    assert.is(weaknessOf(randomBytes(32).toString('hex')), null)
    assert.is(weaknessOf(`whsec_${randomBytes(24).toString('base64')}`), null)
    assert.is(weaknessOf(randomBytes(18).toString('base64url'), { least: 12 }), null)
  }
})

const weak: [string, string, RegExp][] = [
  ['few characters', 'k8Jd72hfKq0s', /too short/],
  ['a prefix that fills the length', 'whsec_k8Jd72hfKq0sLwPzX9', /too short/],
  ['a default', 'changeme-changeme-changeme', /default/],
  ['a default behind a prefix', `whsec_${'secret'.repeat(8)}`, /default/],
  ['one character again and again', 'x'.repeat(64), /guessed/],
  ['two characters', '01'.repeat(40), /guessed/],
  ['a repeated word', 'hunter2-'.repeat(6), /guessed/],
  ['a repeated word, cut off', 'k8Jd72hfKq0s'.repeat(3).slice(0, 33), /guessed/],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyz', /guessed/],
  ['digits in order', '0123456789012345678901234567', /guessed/],
  ['the alphabet backwards', 'zyxwvutsrqponmlkjihgfedcba', /guessed/],
  ['blanks', ' '.repeat(40), /guessed/],
]
for (const [what, secret, sentence] of weak)
  test(`weak: ${what}`, () => assert.match(weaknessOf(secret) ?? 'strong', sentence))

test.run()
