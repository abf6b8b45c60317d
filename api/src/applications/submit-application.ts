import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { type ApplicationRow, writeMove } from './applications.store.ts'
import { changeApplication } from './change-application.ts'
import { missingSteps } from './content.ts'
import { ApplicationReceived } from './events.ts'
import type { AppealApplicationInput } from './inputs.ts'
import { invitationById } from './invitations/invitations.store.ts'
import { publishSoon } from './publish-profile.ts'
import { AlreadyReader, ApplicationIncomplete } from './refusals.ts'
import type { ChangeApplicationResult, SubmitApplicationResult } from './results.ts'
import { areWords } from './step-problems.ts'
import { LONGEST } from './step-rules.ts'

const messageFor = wordsFor({ 'badInput.applicationWords': ['most'] })

/** Staff's yes to an invitation counts as theirs to the application. */
export async function approveInvited(tx: Transaction, row: ApplicationRow): Promise<ApplicationRow> {
  const invitation = row.invitationId && (await invitationById(tx, row.invitationId))
  if (!invitation) return row
  const approved = await writeMove(tx, row, { act: 'APPROVED', by: invitation.by })
  await publishSoon(tx, row.id)
  return approved
}

/** Who was not invited waits for staff, who hear of it. */
async function received(tx: Transaction, row: ApplicationRow): Promise<ApplicationRow> {
  const after = await approveInvited(tx, row)
  if (after.state !== 'APPROVED') {
    const payload = { personId: row.personId, isAppeal: row.state === 'APPEALED' }
    await emit(tx, ApplicationReceived, { subjectId: row.id, payload })
  }
  return after
}

/** The viewer sends their application to staff; whom staff invited is approved at once. */
export async function submitApplication(
  app: App,
  viewer: Viewer,
  idempotencyKey: string,
): Promise<typeof SubmitApplicationResult> {
  if (viewer.readerId !== null) return new AlreadyReader()
  const { TERMS } = await app.legalVersions()
  return changeApplication<ApplicationIncomplete>(
    app,
    viewer,
    { own: true },
    { verb: 'submitApplication', key: idempotencyKey, act: 'SUBMITTED' },
    {
      before({ content }) {
        const missing = missingSteps(content, TERMS?.current ?? null)
        return missing.length > 0 ? new ApplicationIncomplete(missing) : null
      },
      after: received,
    },
  )
}

/** The viewer takes it back; it can be changed and sent again. */
export const withdrawApplication = (
  app: App,
  viewer: Viewer,
  idempotencyKey: string,
): Promise<typeof ChangeApplicationResult> =>
  changeApplication(
    app,
    viewer,
    { own: true },
    { verb: 'withdrawApplication', key: idempotencyKey, act: 'WITHDRAWN' },
  )

/** The viewer asks staff to decide once more. Throws BAD_INPUT. */
export async function appealApplication(
  app: App,
  viewer: Viewer,
  { words, idempotencyKey }: AppealApplicationInput,
): Promise<typeof ChangeApplicationResult> {
  return changeApplication(
    app,
    viewer,
    { own: true },
    { verb: 'appealApplication', key: idempotencyKey, act: 'APPEALED', words: checkedWords(words) },
    { after: received },
  )
}

/** Throws BAD_INPUT. */
export function checkedWords(words: string): string {
  const cleaned = words.trim().replace(/\r\n?/g, '\n')
  if (!areWords(cleaned)) throw new BadInput(messageFor('badInput.applicationWords', { most: LONGEST.words }))
  return cleaned
}
