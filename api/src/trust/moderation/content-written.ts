import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { ContentRemoved } from './events.ts'
import { addHistory } from './history.store.ts'
import { isRemoved, type ModerationState } from './item-state.ts'
import { type ItemRow, lockItemOf, lockKnown, type Subject, writeItem } from './items.store.ts'
import type { Verdict } from './judge.ts'

interface When {
  readonly now: Date
  readonly appealDays: number
}

/**
 * What the rules said of something is put into the queue, in the transaction that writes it. Returns whether it is hidden from now on:
 * also for what was removed or hidden before, and is changed now.
 */
export async function contentWritten(
  tx: Transaction,
  subject: Subject,
  verdict: Verdict,
  when: When,
): Promise<boolean> {
  const known = verdict.rules.length > 0 ? await lockItemOf(tx, subject) : await lockOf(tx, subject)
  if (!known) return false
  const after = await writeItem(tx, afterWriting(known, subject.words, verdict, when))
  const { rules } = verdict
  await addHistory(tx, known.id, rules.length > 0 ? 'CAUGHT' : 'CHANGED', null, rules.join(', ') || null)
  if (after.state === 'REMOVED' && known.state !== 'REMOVED') await tellRemoved(tx, after)
  return after.isHidden
}

const lockOf = (tx: Transaction, { kind, subjectId }: Subject) => lockKnown(tx, kind, subjectId)

/**
 * @rule changing what was reported: what staff removed stays away however it is changed; what only rules held is shown once no rule holds it; what reports have hidden waits for staff.
 */
export function afterWriting(item: ItemRow, words: string, verdict: Verdict, when: When): ItemRow {
  const { outcome, rules, weight } = verdict
  if (isRemoved(item.state)) return { ...item, words }
  const isCaught = rules.length > 0
  const changed = {
    ...item,
    words,
    weight,
    rules: isCaught ? rules : item.rules,
    state: isCaught ? stateOnce(item.state, verdict) : item.state,
    isHidden: outcome !== 'SHOWN' || (item.isHidden && item.flags > 0),
    openedAt: isCaught && isDecided(item.state) ? when.now : item.openedAt,
  }
  return outcome === 'REJECTED' ? removedByRule(changed, when) : changed
}

const isDecided = (state: ModerationState): boolean => state === 'KEPT' || state === 'RESTORED'

const stateOnce = (before: ModerationState, { isEscalated }: Verdict): ModerationState =>
  isEscalated || before === 'ESCALATED' ? 'ESCALATED' : 'OPEN'

const DAY_MS = 86_400_000

const removedByRule = (item: ItemRow, { now, appealDays }: When): ItemRow => ({
  ...item,
  ...{ state: 'REMOVED', isHidden: true, removal: 'OTHER', removalWords: null, removedBy: null },
  ...{ removedAt: now, appealUntil: new Date(now.getTime() + appealDays * DAY_MS), decidedAt: now },
  ...{ appealWords: null, appealedAt: null, flags: 0, round: item.round + 1 },
})

/** Its author learns of it. */
export async function tellRemoved(tx: Transaction, item: ItemRow): Promise<void> {
  const { id, authorId, kind, removal, removalWords, appealUntil, round } = item
  if (removal === null || appealUntil === null) throw new Error(`moderation item ${id} is not removed`)
  const payload = { authorId, kind, reason: removal, words: removalWords ?? '', round }
  await emit(tx, ContentRemoved, {
    subjectId: id,
    payload: { ...payload, until: appealUntil.toISOString() },
  })
}
