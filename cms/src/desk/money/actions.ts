import type { Desk } from '../desk.ts'
import { deskAction, done, textIn } from '../desk-action.ts'
import {
  DeskHoldPayoutsDocument,
  DeskReleasePayoutsDocument,
  DeskReplayDeliveryDocument,
  DeskRetryPayoutDocument,
} from '../generated.ts'

const common = (body: Record<string, unknown>) => ({
  reason: textIn(body, 'reason'),
  idempotencyKey: textIn(body, 'idempotencyKey'),
})

/** POST /api/desk/retry-payout `{ payoutId, reason, idempotencyKey }`. Answers `{ payoutId }`, of the payout that is on its way now. */
export const retryPayout = deskAction('retry-payout', ['finance'], async (desk: Desk, body) => {
  const input = { payoutId: textIn(body, 'payoutId'), ...common(body) }
  const { retryPayout: result } = await desk.ask(DeskRetryPayoutDocument, { input })
  return { payoutId: done(result, 'Payout').id }
})

/** POST /api/desk/hold-payouts `{ personId, reason, idempotencyKey }`. Answers `{}`. */
export const holdPayouts = deskAction('hold-payouts', ['finance'], async (desk: Desk, body) => {
  const input = { personId: textIn(body, 'personId'), ...common(body) }
  done((await desk.ask(DeskHoldPayoutsDocument, { input })).holdPayouts, 'PayoutsHeld')
  return {}
})

/** POST /api/desk/release-payouts `{ personId, reason, idempotencyKey }`. Answers `{}`. */
export const releasePayouts = deskAction('release-payouts', ['finance'], async (desk: Desk, body) => {
  const input = { personId: textIn(body, 'personId'), ...common(body) }
  done((await desk.ask(DeskReleasePayoutsDocument, { input })).releasePayouts, 'PayoutsHeld')
  return {}
})

/** POST /api/desk/replay-delivery `{ deliveryId }`. Answers `{}`. */
export const replayDelivery = deskAction('replay-delivery', ['support', 'finance'], async (desk, body) => {
  const input = { deliveryId: textIn(body, 'deliveryId') }
  done((await desk.ask(DeskReplayDeliveryDocument, { input })).replayDelivery, 'Delivery')
  return {}
})
