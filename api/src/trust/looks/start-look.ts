import { type Account, accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { LookNotAllowed, LookStarted } from './look.ts'
import { addLook, endLooks, type LookRow, lookById } from './looks.store.ts'

const messageFor = wordsFor({ 'badInput.lookReason': ['most'] })

const LOOK_MINUTES = 15
const LONGEST_REASON = 500

/**
 * A member of staff opens the site as somebody, once for each key, in the session in which they ask; what they had open before ends.
 * Throws BAD_INPUT without a reason.
 * @rule as whom staff see the site: as anybody who has an account and is not staff, for fifteen minutes, to read only.
 */
export async function startLook(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  {
    personId,
    reason: typed,
    idempotencyKey: key,
  }: { personId: string; reason: string; idempotencyKey: string },
): Promise<LookStarted | LookNotAllowed | IdempotencyKeyReused> {
  const reason = typed.trim()
  if (reason === '' || reason.length > LONGEST_REASON)
    throw new BadInput(messageFor('badInput.lookReason', { most: LONGEST_REASON }), { argument: 'reason' })
  const keyed = { personId: viewer.id, verb: 'startLook', key, meaning: [personId, reason] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return LookStarted.of((await lookById(tx, claim.subjectId)) as LookRow)
    const account = (await accountsOf(tx, [personId])).get(personId)
    if (!account || account.id === viewer.id || !mayBeLookedAt(account)) return new LookNotAllowed()
    await endLooks(tx, viewer.id)
    const look = await addLook(tx, {
      ...{ staffId: viewer.id, sessionId: viewer.sessionId, personId, reason },
      minutes: LOOK_MINUTES,
    })
    await completeRequest(tx, keyed, look.id)
    return LookStarted.of(look)
  })
}

/** Nobody signs in as a guest, so nobody sees what they would. */
export const mayBeLookedAt = ({ deletedAt, staffRoles, subject }: Account): boolean =>
  deletedAt === null && staffRoles.length === 0 && !subject.startsWith('guest:')
