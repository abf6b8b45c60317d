import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inLanguage } from '../messages/server-language.ts'
import { faultOf, wordsFor } from './fault.ts'

const limited = (retryAfterSeconds?: number) =>
  wordsFor(faultOf([{ message: 'no', extensions: { code: 'RATE_LIMITED', retryAfterSeconds } }]))

test('who was too fast is told when to try again', () => {
  assert.match(limited(), /Wait a moment/)
  assert.match(limited(2), /Wait a moment/)
  assert.match(limited(44.2), /in 45 seconds/)
  assert.match(limited(600), /in 10 minutes/)
  assert.match(
    inLanguage('es', () => limited(44.2)),
    /en 45 segundos/,
  )
})

test('another account in another tab is a fault of its own, with the way on', () => {
  const fault = faultOf([{ message: 'no', extensions: { code: 'CONFLICT', reason: 'WRONG_PERSON' } }])
  assert.is(fault.code, 'WRONG_PERSON')
  assert.match(wordsFor(fault), /different account.*reload/i)
  assert.match(
    inLanguage('es', () => wordsFor(fault)),
    /otra cuenta.*recarga/i,
  )
})

test.run()
