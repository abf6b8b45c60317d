import { deskAction, done, textIn } from '../desk-action.ts'
import {
  DeskAddPersonNoteDocument,
  DeskClosePersonDocument,
  DeskReadmitPersonDocument,
  DeskSuspendPersonDocument,
} from '../generated.ts'

/** POST /api/desk/suspend `{ personId, reason, idempotencyKey }`: shuts somebody out at once. */
export const suspend = deskAction('suspend', ['support', 'moderator'], async (desk, body) => {
  const { suspendPerson } = await desk.ask(DeskSuspendPersonDocument, { input: accessIn(body) })
  return { personId: done(suspendPerson, 'PersonAccess').personId }
})

/** POST /api/desk/readmit `{ personId, reason, idempotencyKey }`: lets somebody in again. */
export const readmit = deskAction('readmit', ['support', 'moderator'], async (desk, body) => {
  const { readmitPerson } = await desk.ask(DeskReadmitPersonDocument, { input: accessIn(body) })
  return { personId: done(readmitPerson, 'PersonAccess').personId }
})

/** POST /api/desk/close-person `{ personId, reason, idempotencyKey }`: closes somebody's account for good. Answers `{ closedAt }`. */
export const closePerson = deskAction('close-person', ['support'], async (desk, body) => {
  const { closePerson: closed } = await desk.ask(DeskClosePersonDocument, { input: accessIn(body) })
  return { closedAt: done(closed, 'AccountClosed').closedAt }
})

/** POST /api/desk/note `{ personId, words, idempotencyKey }`: writes down what other staff should know. Answers `{ at }`. */
export const note = deskAction('note', ['support', 'finance', 'moderator'], async (desk, body) => {
  const input = {
    personId: textIn(body, 'personId'),
    words: textIn(body, 'words'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { addPersonNote } = await desk.ask(DeskAddPersonNoteDocument, { input })
  return { at: done(addPersonNote, 'PersonNote').at }
})

const accessIn = (body: Record<string, unknown>) => ({
  personId: textIn(body, 'personId'),
  reason: textIn(body, 'reason'),
  idempotencyKey: textIn(body, 'idempotencyKey'),
})
