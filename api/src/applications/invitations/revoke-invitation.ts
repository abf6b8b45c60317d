import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { InvitationNotOpen } from '../refusals.ts'
import { isOpen, ReaderInvitation, type RevokeInvitationInput } from './invitation.ts'
import { invitationById, lockInvitation, writeRevoked } from './invitations.store.ts'

const messageFor = wordsFor({ 'refusal.invitationOver': [] })

/** Staff take back an invitation that can still be accepted; one that was taken back stays so. Throws NOT_FOUND. */
export async function revokeInvitation(
  app: App,
  viewer: Viewer,
  { readerInvitationId: id, idempotencyKey: key }: RevokeInvitationInput,
): Promise<ReaderInvitation | InvitationNotOpen | IdempotencyKeyReused> {
  const now = app.clock.now()
  const keyed = { personId: viewer.id, verb: 'revokeInvitation', key, meaning: [id] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const row = await lockInvitation(tx, id)
    if (!row) throw new NotFound('invitation', id)
    if (row.revokedAt === null) {
      if (!isOpen(row, now)) return new InvitationNotOpen(messageFor('refusal.invitationOver'))
      await writeRevoked(tx, id, viewer.id)
    }
    if (claim.was === 'new') await completeRequest(tx, keyed, id)
    const revoked = await invitationById(tx, id)
    return ReaderInvitation.of(revoked ?? row, now)
  })
}
