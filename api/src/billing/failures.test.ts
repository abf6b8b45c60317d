import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { setVisited } from '../accounts/people.store.ts'
import type { Context } from '../app.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { PayoutFailureResolver, TopUpFailureResolver } from './failures.resolver.ts'
import { Payout } from './payouts/payout.ts'
import { TopUp } from './top-ups/top-up.ts'

const { story, run } = stories('why money did not move')

const topUp = (failureReason: TopUp['failureReason'], failureWords: string | null = null) =>
  Object.assign(new TopUp(), { failureReason, failureWords })

story('it is worded in the language that the viewer reads', async ({ app, theo, mara }) => {
  const askedBy = ({ viewer }: { viewer: Viewer | null }) => ({ app, viewer }) as Context<Viewer | null>
  await setVisited(app.db, mara.viewer.id, 'http://localhost', 'es')
  const topUps = new TopUpFailureResolver()
  const wrong = topUp('WRONG_AMOUNT')
  assert.match((await topUps.failure(wrong, askedBy(theo))) ?? '', /not the amount you asked for/)
  assert.match((await topUps.failure(wrong, askedBy(mara))) ?? '', /no ha sido del importe/)
  const declined = topUp('DECLINED', 'Your card has insufficient funds.')
  assert.is(await topUps.failure(declined, askedBy(theo)), 'Your card has insufficient funds.')
  assert.match((await topUps.failure(declined, askedBy(mara))) ?? '', /tarjeta ha sido rechazada/)
  assert.is(await topUps.failure(topUp(null), askedBy(theo)), null)

  const payouts = new PayoutFailureResolver()
  const paused = Object.assign(new Payout(), { failureReason: 'PAUSED' as const })
  assert.is(await payouts.failure(paused, askedBy(mara)), 'Los pagos a esta cuenta están en pausa.')
  assert.is(await payouts.failure(paused, askedBy({ viewer: null })), 'Payouts to this account are paused.')
  assert.is(await payouts.failure(Object.assign(new Payout(), { failureReason: null }), askedBy(mara)), null)
})

run()
