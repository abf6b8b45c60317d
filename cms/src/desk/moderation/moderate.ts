import { deskAction, done, textIn } from '../desk-action.ts'
import {
  DeskAddModerationNoteDocument,
  DeskDecideModerationDocument,
  type FlagReason,
  type ModerationDecision,
} from '../generated.ts'

/** POST /api/desk/moderate `{ moderationItemId, decision, reason, words, idempotencyKey }`. Answers `{ state }`. */
export const moderate = deskAction('moderate', ['moderator'], async (desk, body) => {
  const input = {
    moderationItemId: textIn(body, 'moderationItemId'),
    decision: textIn(body, 'decision') as ModerationDecision,
    reason: (textIn(body, 'reason') || null) as FlagReason | null,
    words: textIn(body, 'words'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { decideModeration } = await desk.ask(DeskDecideModerationDocument, { input })
  return { state: done(decideModeration, 'ModerationItem').state }
})

/** POST /api/desk/note-moderation `{ moderationItemId, words, idempotencyKey }`. Answers `{}`. */
export const noteModeration = deskAction('note-moderation', ['moderator'], async (desk, body) => {
  const input = {
    moderationItemId: textIn(body, 'moderationItemId'),
    words: textIn(body, 'words'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  done((await desk.ask(DeskAddModerationNoteDocument, { input })).addModerationNote, 'ModerationItem')
  return {}
})
