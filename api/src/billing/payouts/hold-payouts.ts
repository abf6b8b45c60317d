import { accountsOf, OwnAccess } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { type HoldPayoutsInput, PayoutsHeld } from './payout-hold.ts'
import { addHold, holdOf, removeHold } from './payout-holds.store.ts'

const LONGEST_REASON = 2_000
const messageFor = wordsFor({
  'badInput.reason': ['most'],
})

type Outcome = PayoutsHeld | OwnAccess | IdempotencyKeyReused

/** Nothing is paid out to somebody until it is released: what is on its way and not sent yet comes back, and earnings stay. */
export const holdPayouts = (
  app: Pick<App, 'db'>,
  viewer: Viewer,
  input: HoldPayoutsInput,
): Promise<Outcome> =>
  change(app, viewer, input, 'payouts.hold', (tx, reason) => addHold(tx, input.personId, viewer.id, reason))

/** The next payday pays them again. */
export const releasePayouts = (
  app: Pick<App, 'db'>,
  viewer: Viewer,
  input: HoldPayoutsInput,
): Promise<Outcome> => change(app, viewer, input, 'payouts.release', tx => removeHold(tx, input.personId))

async function change(
  { db }: Pick<App, 'db'>,
  viewer: Viewer,
  { personId, reason, idempotencyKey: key }: HoldPayoutsInput,
  verb: string,
  work: (tx: Transaction, reason: string) => Promise<unknown>,
): Promise<Outcome> {
  const words = reasonIn(reason)
  if (personId === viewer.id) return new OwnAccess()
  return db.transact(async tx => {
    const keyed = { personId: viewer.id, verb, key, meaning: [personId, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'new') {
      if (!(await accountsOf(tx, [personId])).has(personId)) throw new NotFound('person', personId)
      await work(tx, words)
      await completeRequest(tx, keyed, personId)
    }
    return Object.assign(new PayoutsHeld(), { hold: await holdOf(tx, personId) })
  })
}

/** Throws BAD_INPUT when it says nothing or too much. */
export function reasonIn(text: string): string {
  const words = text.trim()
  if (words === '' || words.length > LONGEST_REASON)
    throw new BadInput(messageFor('badInput.reason', { most: LONGEST_REASON }))
  return words
}
