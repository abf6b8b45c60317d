import { deskAction, done, textIn } from '../desk-action.ts'
import { DeskStartLookDocument } from '../generated.ts'

/** POST /api/desk/look `{ personId, reason, idempotencyKey }`: opens the site as somebody, to read only. Answers `{ path }` of the site. */
export const look = deskAction('look', ['support'], async (desk, body) => {
  const input = {
    personId: textIn(body, 'personId'),
    reason: textIn(body, 'reason'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { startLook } = await desk.ask(DeskStartLookDocument, { input })
  return { path: done(startLook, 'LookStarted').path }
})
