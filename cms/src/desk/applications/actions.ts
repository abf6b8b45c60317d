import { deskAction, done, textIn } from '../desk-action.ts'
import {
  type ApplicationStep,
  DeskApproveApplicationDocument,
  DeskAskBackApplicationDocument,
  DeskDeclineApplicationDocument,
  DeskInviteReaderDocument,
  DeskRevokeInvitationDocument,
} from '../generated.ts'
import { ofStep } from './word-keys.ts'

const deciders = ['moderator'] as const
type Body = Record<string, unknown>

const named = (body: Body) => ({
  applicationId: textIn(body, 'applicationId'),
  idempotencyKey: textIn(body, 'idempotencyKey'),
})

/** POST /api/desk/ask-back-application `{ applicationId, questions: { STEP: words }, idempotencyKey }`: it goes back to its person. Answers `{ state }`. */
export const askBackApplication = deskAction('ask-back-application', deciders, async (desk, body) => {
  const input = { ...named(body), questions: questionsIn(body) }
  const { askBackApplication } = await desk.ask(DeskAskBackApplicationDocument, { input })
  return { state: done(askBackApplication, 'Application').state }
})

/** POST /api/desk/approve-application `{ applicationId, idempotencyKey }`: its person becomes a reader. Answers `{ state }`. */
export const approveApplication = deskAction('approve-application', deciders, async (desk, body) => {
  const { approveApplication } = await desk.ask(DeskApproveApplicationDocument, { input: named(body) })
  return { state: done(approveApplication, 'Application').state }
})

/** POST /api/desk/decline-application `{ applicationId, reason, idempotencyKey }`: its person is told why. Answers `{ state }`. */
export const declineApplication = deskAction('decline-application', deciders, async (desk, body) => {
  const input = { ...named(body), reason: textIn(body, 'reason') }
  const { declineApplication } = await desk.ask(DeskDeclineApplicationDocument, { input })
  return { state: done(declineApplication, 'Application').state }
})

/** POST /api/desk/invite-reader `{ email, name, words, idempotencyKey }`: a mail with a link that works once. Answers `{ expiresAt }`. */
export const inviteReader = deskAction('invite-reader', deciders, async (desk, body) => {
  const input = {
    ...{ email: textIn(body, 'email'), name: textIn(body, 'name'), words: textIn(body, 'words') },
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { inviteReader } = await desk.ask(DeskInviteReaderDocument, { input })
  return { expiresAt: done(inviteReader, 'ReaderInvitation').expiresAt }
})

/** POST /api/desk/revoke-invitation `{ readerInvitationId, idempotencyKey }`: its link opens nothing any more. Answers `{ state }`. */
export const revokeInvitation = deskAction('revoke-invitation', deciders, async (desk, body) => {
  const input = {
    readerInvitationId: textIn(body, 'readerInvitationId'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { revokeInvitation } = await desk.ask(DeskRevokeInvitationDocument, { input })
  return { state: done(revokeInvitation, 'ReaderInvitation').state }
})

/** Steps about which something is asked. */
function questionsIn({ questions }: Body): { step: ApplicationStep; words: string }[] {
  const asked = typeof questions === 'object' && questions !== null ? (questions as Body) : {}
  return (Object.keys(ofStep) as ApplicationStep[])
    .map(step => ({ step, words: textIn(asked, step) }))
    .filter(({ words }) => words !== '')
}
