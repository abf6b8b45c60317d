import { ApiFault } from '../api.ts'
import type { Desk } from '../desk.ts'
import { deskAction, done, textIn } from '../desk-action.ts'
import {
  DeskAnswerTicketDocument,
  DeskNoteTicketDocument,
  DeskReleaseTicketDocument,
  DeskReopenTicketDocument,
  DeskSolveTicketDocument,
  DeskTakeTicketDocument,
} from '../generated.ts'

/** POST /api/desk/answer-ticket `{ ticketId, text, isSolved, idempotencyKey }`: answers; the person is told. */
export const answerTicket = deskAction('answer-ticket', ['support'], async (desk, body) => {
  const input = { ...writtenIn(body), isSolved: body.isSolved === true }
  const { answerTicket } = await desk.ask(DeskAnswerTicketDocument, { input })
  return { id: done(answerTicket, 'Ticket').id }
})

/** POST /api/desk/note-ticket `{ ticketId, text, idempotencyKey }`: writes down what other staff should know. */
export const noteTicket = deskAction(
  'note-ticket',
  ['support', 'finance', 'moderator'],
  async (desk, body) => {
    const { noteTicket } = await desk.ask(DeskNoteTicketDocument, { input: writtenIn(body) })
    return { id: done(noteTicket, 'Ticket').id }
  },
)

const writtenIn = (body: Record<string, unknown>) => ({
  ticketId: textIn(body, 'ticketId'),
  text: textIn(body, 'text'),
  idempotencyKey: textIn(body, 'idempotencyKey'),
})

/** POST /api/desk/steer-ticket `{ ticketId, step }`: take, takeOver, release, solve or reopen. */
export const steerTicket = deskAction('steer-ticket', ['support'], async (desk, body) => {
  const step = steps[textIn(body, 'step')]
  if (!step) throw new ApiFault('BAD_INPUT', desk.words('panel.desk.failed'))
  await step(desk, textIn(body, 'ticketId'))
  return {}
})

const take = async (desk: Desk, ticketId: string, takesOver: boolean): Promise<void> => {
  const { takeTicket } = await desk.ask(DeskTakeTicketDocument, { input: { ticketId, takesOver } })
  done(takeTicket, 'Ticket')
}

const steps: Readonly<Record<string, (desk: Desk, ticketId: string) => Promise<unknown>>> = {
  take: (desk, ticketId) => take(desk, ticketId, false),
  takeOver: (desk, ticketId) => take(desk, ticketId, true),
  release: (desk, ticketId) => desk.ask(DeskReleaseTicketDocument, { ticketId }),
  solve: (desk, ticketId) => desk.ask(DeskSolveTicketDocument, { ticketId }),
  reopen: (desk, ticketId) => desk.ask(DeskReopenTicketDocument, { ticketId }),
}
