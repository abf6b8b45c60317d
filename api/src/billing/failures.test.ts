import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Context } from '../app.ts'
import type { Language } from '../foundation/messages.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { PayoutFailureResolver, TopUpFailureResolver } from './failures.resolver.ts'
import { Payout } from './payouts/payout.ts'
import { TopUp } from './top-ups/top-up.ts'

const topUp = (failureReason: TopUp['failureReason'], failureWords: string | null = null) =>
  Object.assign(new TopUp(), { failureReason, failureWords })

const askedIn = (language: Language) => ({ language }) as Context<Viewer | null>

test('why money did not move is told in the language of the request', () => {
  const topUps = new TopUpFailureResolver()
  const wrong = topUp('WRONG_AMOUNT')
  assert.match(topUps.failure(wrong, askedIn('en')) ?? '', /a different amount than you asked for/)
  assert.match(topUps.failure(wrong, askedIn('es')) ?? '', /un monto distinto del que pediste/)
  const declined = topUp('DECLINED', 'Your card has insufficient funds.')
  assert.is(topUps.failure(declined, askedIn('en')), 'Your card has insufficient funds.')
  assert.match(topUps.failure(declined, askedIn('es')) ?? '', /tarjeta fue rechazada/)
  assert.is(topUps.failure(topUp(null), askedIn('en')), null)

  const payouts = new PayoutFailureResolver()
  const paused = Object.assign(new Payout(), { failureReason: 'PAUSED' as const })
  assert.is(payouts.failure(paused, askedIn('es')), 'Los pagos a esta cuenta están en pausa.')
  assert.is(payouts.failure(paused, askedIn('en')), 'Payouts to this account are paused.')
  assert.is(payouts.failure(Object.assign(new Payout(), { failureReason: null }), askedIn('es')), null)
})

test.run()
