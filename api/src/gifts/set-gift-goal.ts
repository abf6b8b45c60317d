import type { App } from '../app.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput, Forbidden } from '../foundation/fault.ts'
import type { Money } from '../foundation/money.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { accountOf, lockAccount } from '../ledger/index.ts'
import { GiftGoal, type GoalRow, LONGEST_GOAL } from './gift-goal.ts'
import { findSubject, type NamedSubject } from './gift-subject.ts'
import { addGoal, goalById } from './goals.store.ts'
import { publishGifts } from './publish-gifts.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.giftGoal': [],
  'badInput.currency': ['currency'],
  'badInput.giftGoal': ['most'],
})

/** In minor units. */
const MOST_GOAL = 10_000_000n

export interface GoalToSet {
  readonly subject: NamedSubject
  readonly amount: Money
  readonly words: string
  readonly idempotencyKey: string
}

/** The reader asks for so much by gifts to a subject of theirs; the goal before it ends. */
export async function setGiftGoal(
  app: App,
  viewer: Viewer,
  { subject, amount, words: typed, idempotencyKey: key }: GoalToSet,
): Promise<GiftGoal | IdempotencyKeyReused> {
  const { id: subjectId, readerId } = await findSubject(app, viewer, subject)
  if (readerId !== viewer.id) throw new Forbidden(messageFor('apiFault.forbidden.giftGoal'))
  const { currency } = app.config
  const words = typed.trim().replace(/\s+/g, ' ')
  if (amount.currency !== currency) throw new BadInput(messageFor('badInput.currency', { currency }))
  if (amount.minor <= 0n || amount.minor > MOST_GOAL || words === '' || words.length > LONGEST_GOAL)
    throw new BadInput(messageFor('badInput.giftGoal', { most: LONGEST_GOAL }))
  const keyed = { personId: viewer.id, verb: 'setGiftGoal', key, meaning: [subjectId, amount.minor, words] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return GiftGoal.of((await goalById(tx, claim.subjectId)) as GoalRow)
    // Gifts to this reader are sent under the same lock.
    await lockAccount(tx, (await accountOf(tx, readerId, 'earnings', currency)).id)
    const goal = await addGoal(tx, { subjectId, readerId, amount: amount.minor, currency, words })
    await completeRequest(tx, keyed, goal.id)
    publishGifts(tx, { kind: 'GOAL', subjectId })
    return GiftGoal.of(goal)
  })
}
