import type { App } from '../../app.ts'
import { signedId } from '../../foundation/signed-id.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { Application } from '../application.ts'
import { openApplication, writeInvited, writeStep } from '../applications.store.ts'
import { AlreadyReader, InvitationNotOpen } from '../refusals.ts'
import type { AcceptInvitationResult } from '../results.ts'
import { approveInvited } from '../submit-application.ts'
import { isOpen } from './invitation.ts'
import { lockInvitation, writeAccepted } from './invitations.store.ts'

const messageFor = wordsFor({ 'refusal.invitationRevoked': [] })

export const INVITATION_LINK = 'reader-invitation'

/**
 * The viewer uses the link of an invitation, once: their application is approved as soon as all of its steps are there, at once where
 * staff have it already. The same person may open it again.
 */
export async function acceptInvitation(
  app: App,
  viewer: Viewer,
  token: string,
): Promise<typeof AcceptInvitationResult> {
  if (viewer.readerId !== null) return new AlreadyReader()
  const id = signedId(app.config.mail.linkSecret, INVITATION_LINK, token)
  if (id === null) return new InvitationNotOpen()
  const now = app.clock.now()
  return app.db.transact(async tx => {
    const invitation = await lockInvitation(tx, id)
    if (!invitation) return new InvitationNotOpen()
    const { currency } = app.config
    const row = await openApplication(tx, viewer.id)
    if (invitation.acceptedBy === viewer.id) return Application.of(row, currency)
    if (invitation.revokedAt) return new InvitationNotOpen(messageFor('refusal.invitationRevoked'))
    if (!isOpen(invitation, now)) return new InvitationNotOpen()
    await writeAccepted(tx, id, viewer.id)
    const invited = await writeInvited(tx, row.id, id)
    if (row.state === 'SUBMITTED' || row.state === 'APPEALED')
      return Application.of(await approveInvited(tx, invited), currency)
    const isOver = row.state === 'DECLINED' || row.state === 'WITHDRAWN'
    const anew = isOver ? ({ state: 'DRAFT', hasAppealed: false } as const) : row
    return Application.of(await writeStep(tx, row.id, {}, anew), currency)
  })
}
