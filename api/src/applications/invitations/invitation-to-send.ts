import type { App } from '../../app.ts'
import { signId } from '../../foundation/signed-id.ts'
import { INVITATION_LINK } from './accept-invitation.ts'
import { type InvitationRow, invitationById } from './invitations.store.ts'

/** What the mail of an invitation says, and where its link leads; null: there is none any more, or it was taken back. */
export async function invitationToSend(
  { db, config }: Pick<App, 'db' | 'config'>,
  id: string,
): Promise<(InvitationRow & { readonly path: string }) | null> {
  const row = await invitationById(db, id)
  if (!row || row.revokedAt) return null
  return { ...row, path: `/apply/invitation/${signId(config.mail.linkSecret, INVITATION_LINK, id)}` }
}
