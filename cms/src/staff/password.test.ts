import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { passwordProblem } from './password.ts'

const short = { key: 'panel.problem.passwordShort', values: { least: 12 } }
const own = ['pia.lund@example.test', 'Pia Lundqvist']

test('a sentence, a random text and any alphabet are taken, without rules about kinds of characters', () => {
  for (const good of [
    'the moth eats the cardigan',
    'vqmzkrtpwlxa',
    'kT9-wQ2_zR7x',
    'пчела летит над крышей',
    'three owls under seven bridges',
    '  leading and trailing  ',
    '🦉🌉🦋🍄🪐🎻🧵🔭🪶🍵🗝️🌒',
  ])
    assert.is(passwordProblem(good, own), undefined, good)
})

test('what is short is refused by characters, not bytes', () => {
  assert.equal(passwordProblem('kT9-wQ2_zR7'), short)
  assert.equal(passwordProblem('🦉🌉🦋🍄'), short)
  assert.is(passwordProblem('x'.repeat(257))?.key, 'panel.problem.passwordLong')
})

for (const known of [
  'passwordpassword',
  'Password1234',
  'P@ssw0rd2026!',
  'qwertyuiop12',
  'QWERTYUIOPasdf',
  'iloveyou1234!',
  'Liverpool2026',
  'correcthorsebatterystaple',
  'letmeinplease',
  'sunshine!!!!!',
])
  test(`known: ${known}`, () => assert.ok(passwordProblem(known, own)))

for (const simple of [
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '123456789012',
  '987654321098',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  '121212121212',
  '............',
])
  test(`simple: ${simple}`, () => assert.ok(passwordProblem(simple, own)))

for (const near of ['SoulSeer2026!', 'soulseer-staff', 'Auralumic-1234', 'pialundqvist12', 'Lundqvist2026!'])
  test(`a word of this place or of the account: ${near}`, () => assert.ok(passwordProblem(near, own)))

test.run()
