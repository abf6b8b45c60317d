import { deskAction, done, textIn } from '../desk-action.ts'
import { DeskAcknowledgeCaseDocument, DeskCloseCaseDocument } from '../generated.ts'

const minders = ['support', 'finance', 'moderator'] as const

/** POST /api/desk/acknowledge-case `{ caseId }`: somebody has seen it and looks after it. Answers `{}`. */
export const acknowledgeCase = deskAction('acknowledge-case', minders, async (desk, body) => {
  const input = { caseId: textIn(body, 'caseId') }
  done((await desk.ask(DeskAcknowledgeCaseDocument, { input })).acknowledgeCase, 'PlatformCase')
  return {}
})

/** POST /api/desk/close-case `{ caseId, reason, idempotencyKey }`: with what was done about it. Answers `{}`. */
export const closeCase = deskAction('close-case', minders, async (desk, body) => {
  const input = {
    caseId: textIn(body, 'caseId'),
    note: textIn(body, 'reason'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  done((await desk.ask(DeskCloseCaseDocument, { input })).closeCase, 'PlatformCase')
  return {}
})
