import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import {
  AppealDecided,
  addHistory,
  FlagsReviewed,
  type ItemRow,
  itemById,
  lockItem,
  type ModerationState,
  stateAfter,
  tellRemoved,
  writeItem,
} from '../../trust/index.ts'
import { KINDS } from '../content-kinds.ts'
import { type DecideModerationInput, LONGEST_WORDS, ModerationNotDecided } from './decision.ts'
import { ModerationItem } from './item.ts'

const messageFor = wordsFor({
  'badInput.note': ['most'],
  'badInput.moderationReason': [],
})
const DAY_MS = 86_400_000

/** Staff decide about something in the queue, or about an appeal; its author and those who reported it are told. Throws NOT_FOUND and BAD_INPUT. */
export async function decideModeration(
  app: App,
  viewer: Viewer,
  input: DecideModerationInput,
): Promise<ModerationItem | ModerationNotDecided | IdempotencyKeyReused> {
  const { decision, reason = null, idempotencyKey: key } = input
  const id = parseId('moderation item', input.moderationItemId)
  const words = input.words.trim()
  if (words.length > LONGEST_WORDS) throw new BadInput(messageFor('badInput.note', { most: LONGEST_WORDS }))
  const { appealDays } = (await policies(app)).moderation
  const now = app.clock.now()
  const appealUntil = new Date(now.getTime() + appealDays * DAY_MS)
  const keyed = { personId: viewer.id, verb: 'decideModeration', key, meaning: [id, decision, reason, words] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return ModerationItem.of((await itemById(tx, id)) as ItemRow)
    const item = await lockItem(tx, id)
    if (!item) throw new NotFound('content', id)
    const state = stateAfter(item, decision, { id: viewer.id, isAdmin: viewer.roles.includes('ADMIN') })
    if (typeof state === 'object') return new ModerationNotDecided(state.problem)
    refuseWithoutWords(state, reason, words)
    const removal = {
      removal: reason,
      removalWords: words,
      removedBy: viewer.id,
      removedAt: now,
      appealUntil,
    }
    const after = await writeItem(tx, decided(item, state, now, removal))
    await follow(tx, item, after)
    await addHistory(tx, id, state as 'KEPT', viewer.id, words)
    await tell(tx, item, after, words)
    await completeRequest(tx, keyed, id)
    return ModerationItem.of(after)
  })
}

/** What an author is told is said in words. */
function refuseWithoutWords(state: ModerationState, reason: string | null, words: string): void {
  if (state === 'REMOVED' && reason === null) throw new BadInput(messageFor('badInput.moderationReason'))
  const isTold = state === 'REMOVED' || state === 'UPHELD' || state === 'RESTORED'
  if (isTold && words === '') throw new BadInput(messageFor('badInput.note', { most: LONGEST_WORDS }))
}

type Removal = Pick<ItemRow, 'removal' | 'removalWords' | 'removedBy' | 'removedAt' | 'appealUntil'>

/** What was decided waits no longer: those who report it from now on count anew. */
function decided(item: ItemRow, state: ModerationState, now: Date, removal: Removal): ItemRow {
  const after = { ...item, state, decidedAt: now }
  if (state === 'ESCALATED') return after
  const ended = { ...after, flags: 0, round: item.round + 1 }
  if (state === 'REMOVED')
    return { ...ended, ...removal, isHidden: true, appealWords: null, appealedAt: null }
  return { ...ended, isHidden: state === 'UPHELD' }
}

/** What stands in the module that stores it follows. */
async function follow(tx: Transaction, before: ItemRow, { state, kind, subjectId }: ItemRow): Promise<void> {
  if (state === 'REMOVED') await KINDS[kind].hide(tx, subjectId)
  else if (before.isHidden && (state === 'KEPT' || state === 'RESTORED'))
    await KINDS[kind].show(tx, subjectId)
}

async function tell(tx: Transaction, before: ItemRow, after: ItemRow, words: string): Promise<void> {
  const { id: subjectId, kind, authorId, state, round } = after
  if (state === 'REMOVED') await tellRemoved(tx, after)
  if (state === 'UPHELD' || state === 'RESTORED')
    await emit(tx, AppealDecided, { subjectId, payload: { authorId, kind, outcome: state, words, round } })
  if (before.flags > 0 && (state === 'KEPT' || state === 'REMOVED'))
    await emit(tx, FlagsReviewed, { subjectId, payload: { kind, round: before.round } })
}
