import { lockPerson } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { needsSecondPerson, type WalletAdjustment } from './adjustment.ts'
import { addAdjustment, adjustmentById, madeAlone } from './adjustments.store.ts'
import type { AdjustWalletInput } from './inputs.ts'
import { moveAdjustment } from './move-adjustment.ts'
import { OwnAdjustment, type WalletTooLow } from './refusals.ts'

const messageFor = wordsFor({
  'badInput.adjustmentAmount': ['most'],
  'badInput.reason': ['most'],
})

const LONGEST = 2000
/** More than anybody is given by one press, in minor units. */
const MOST = 10_000_000n

type Outcome = WalletAdjustment | OwnAdjustment | WalletTooLow | IdempotencyKeyReused

/**
 * Staff put money into a wallet or take it out: at once, or, above what one of them may move alone, when a second one confirms.
 * Throws NOT_FOUND of who is not there any more, and BAD_INPUT.
 */
export async function adjustWallet(app: App, viewer: Viewer, input: AdjustWalletInput): Promise<Outcome> {
  const { personId, direction, reason, idempotencyKey: key } = input
  const words = wordsIn(input.words)
  const amount = amountIn(input.amount, app.config.currency)
  if (personId === viewer.id) return new OwnAdjustment()
  const { adjustmentAlone } = await policies(app)
  return app.db.transact(async tx => {
    const meaning = [personId, direction, amount.minor, amount.currency, reason, words]
    const keyed = { personId: viewer.id, verb: 'adjustWallet', key, meaning }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return known(await adjustmentById(tx, claim.subjectId))
    await lockInOrder(tx, viewer.id, personId)
    const alone = await madeAlone(tx, viewer.id, amount.currency)
    const asked = { personId, direction, amount, reason, words, askedBy: viewer.id }
    const waits = needsSecondPerson(amount.minor, alone, adjustmentAlone)
    const adjustment = await addAdjustment(tx, asked, waits ? 'WAITING' : 'MADE')
    const short = waits ? null : await moveAdjustment(tx, adjustment)
    if (short) return short
    await completeRequest(tx, keyed, adjustment.id)
    return adjustment
  })
}

function wordsIn(text: string): string {
  const words = text.trim()
  if (words === '' || words.length > LONGEST)
    throw new BadInput(messageFor('badInput.reason', { most: LONGEST }))
  return words
}

function amountIn({ minor, currency }: Money, expected: string): Money {
  if (minor <= 0n || minor > MOST || currency !== expected)
    throw new BadInput(messageFor('badInput.adjustmentAmount', { most: { minor: MOST, currency: expected } }))
  return { minor, currency }
}

/** Who asks, so that two presses do not both pass for the first one of the day; and whose wallet it is, who must not be leaving. */
async function lockInOrder(
  tx: Parameters<typeof lockPerson>[0],
  staffId: string,
  personId: string,
): Promise<void> {
  for (const id of [staffId, personId].toSorted()) {
    const person = await lockPerson(tx, id)
    if (!person || person.deletedAt) throw new NotFound('person', id)
  }
}

function known(adjustment: WalletAdjustment | null): WalletAdjustment {
  if (!adjustment) throw new Error('an adjustment that was written is not there')
  return adjustment
}
