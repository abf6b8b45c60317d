import { deskAction, done, textIn } from '../desk-action.ts'
import { DeskStopReadingDocument, DeskTakeDownStreamDocument } from '../generated.ts'

const minders = ['support', 'moderator'] as const

/** POST /api/desk/stop-reading `{ readingId, reason, idempotencyKey }`: ends a reading in its client's favour; both sides read why. */
export const stopReading = deskAction('stop-reading', minders, async (desk, body) => {
  const input = {
    readingId: textIn(body, 'readingId'),
    reason: textIn(body, 'reason'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { stopReading: stopped } = await desk.ask(DeskStopReadingDocument, { input })
  return { readingId: done(stopped, 'LiveReading').readingId }
})

/** POST /api/desk/end-stream `{ streamId, reason }`: takes a stream down, with all entries given back. */
export const endStream = deskAction('end-stream', minders, async (desk, body) => {
  const input = { streamId: textIn(body, 'streamId'), reason: textIn(body, 'reason') }
  const { takeDownStream } = await desk.ask(DeskTakeDownStreamDocument, { input })
  return { id: done(takeDownStream, 'Stream').id }
})
