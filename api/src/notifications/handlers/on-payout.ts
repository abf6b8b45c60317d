import type { App } from '../../app.ts'
import { PayoutFailed, PayoutPaid, PayoutReturned, PayoutWaiting, setupOf } from '../../billing/index.ts'
import { on } from '../../foundation/events/events.ts'
import { notify } from '../notify.ts'

const PAYOUTS = '/desk/reader#payouts'
const PAYOUT_SETUP = '/desk/reader#payout-setup'

on(PayoutPaid, 'notifications.payout-paid', (app: App, { subjectId, payload: { personId, amount } }) =>
  app.db.transact(tx =>
    notify(tx, 'PAYOUT_PAID', [
      { personId, facts: { amount }, link: PAYOUTS, eventKey: `payout:${subjectId}:PAID` },
    ]),
  ),
)

on(PayoutFailed, 'notifications.payout-failed', (app: App, { subjectId, payload }) => {
  const { personId, amount, reason } = payload
  return app.db.transact(tx =>
    notify(tx, 'PAYOUT_FAILED', [
      { personId, facts: { amount, reason }, link: PAYOUT_SETUP, eventKey: `payout:${subjectId}:FAILED` },
    ]),
  )
})

on(PayoutReturned, 'notifications.payout-returned', (app: App, { subjectId, sequence, payload }) => {
  const { personId, amount } = payload
  return app.db.transact(tx =>
    notify(tx, 'PAYOUT_RETURNED', [
      { personId, facts: { amount }, link: PAYOUT_SETUP, eventKey: `payout:${subjectId}:${sequence}` },
    ]),
  )
})

/** Nobody is asked to do what they have done meanwhile. */
on(PayoutWaiting, 'notifications.payout-waiting', async (app: App, { sequence, payload: { personId } }) => {
  const { waitingSince, state } = await setupOf(app.db, personId)
  if (waitingSince === null || state === 'READY') return
  const eventKey = `payout-waiting:${personId}:${sequence}`
  await app.db.transact(tx =>
    notify(tx, 'PAYOUT_WAITING', [{ personId, facts: {}, link: PAYOUT_SETUP, eventKey }]),
  )
})
