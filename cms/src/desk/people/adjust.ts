import { ApiFault } from '../api.ts'
import { deskAction, done, textIn } from '../desk-action.ts'
import {
  type AdjustmentReason,
  DeskAdjustWalletDocument,
  DeskConfirmAdjustmentDocument,
  DeskDeclineAdjustmentDocument,
} from '../generated.ts'
import { ofAdjustmentReason } from '../word-keys.ts'

/**
 * POST /api/desk/adjust `{ personId, isDebit, minor, currency, reason, words, idempotencyKey }`: puts money into a wallet or takes it out.
 * Answers `{ state }`: MADE, or WAITING for a second one.
 */
export const adjust = deskAction('adjust', ['finance'], async (desk, body) => {
  const reason = textIn(body, 'reason')
  if (!isReason(reason)) throw new ApiFault('BAD_INPUT', desk.words('panel.desk.failed'))
  const input = {
    personId: textIn(body, 'personId'),
    direction: body.isDebit === true ? ('DEBIT' as const) : ('CREDIT' as const),
    amount: { minor: textIn(body, 'minor'), currency: textIn(body, 'currency') },
    reason,
    words: textIn(body, 'words'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { adjustWallet } = await desk.ask(DeskAdjustWalletDocument, { input })
  return { state: done(adjustWallet, 'WalletAdjustment').state }
})

/** POST /api/desk/decide-adjustment `{ adjustmentId, isConfirmed }`: makes what waits for a second one, or ends it. Answers `{ state }`. */
export const decideAdjustment = deskAction('decide-adjustment', ['finance'], async (desk, body) => {
  const asked = { walletAdjustmentId: textIn(body, 'adjustmentId') }
  if (body.isConfirmed === true) {
    const { confirmAdjustment } = await desk.ask(DeskConfirmAdjustmentDocument, asked)
    return { state: done(confirmAdjustment, 'WalletAdjustment').state }
  }
  const { declineAdjustment } = await desk.ask(DeskDeclineAdjustmentDocument, asked)
  return { state: done(declineAdjustment, 'WalletAdjustment').state }
})

const isReason = (text: string): text is AdjustmentReason => Object.hasOwn(ofAdjustmentReason, text)
