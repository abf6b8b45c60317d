import { type Queryable, type Statement, statement } from '../../foundation/database/database.ts'
import type { Waiting } from '../../foundation/database/waiting.ts'
import type { ContentKind, FlagReason } from './content-kind.ts'
import type { ModerationState } from './item-state.ts'
import { ITEM_COLUMNS, type ItemRow } from './items.store.ts'

/** What a page of the queue is of; what is null does not matter. Without a state it is all that waits. */
export interface QueueFilter {
  readonly kind: ContentKind | null
  readonly state: ModerationState | null
  readonly reason: FlagReason | null
}

export interface QueuePlace {
  readonly score: number
  readonly id: string
}

/** The highest score first, of equals who waits longest; after one of them. One more than asked for. */
export const queuePage = (
  on: Queryable,
  filter: QueueFilter,
  after: QueuePlace | null,
  first: number,
): Promise<ItemRow[]> =>
  on.rows(queueStatement(filter, after !== null), [
    ...[first + 1, filter.kind, filter.state, filter.reason, after?.score ?? null, after?.id ?? null],
  ])

/** A statement for each combination, so that each is planned by the index it needs. */
export function queueStatement({ kind, state, reason }: QueueFilter, isAfter: boolean): Statement {
  const asked = [
    state ? 'state = $3' : `state IN ('OPEN', 'ESCALATED', 'APPEALED')`,
    kind && 'kind = $2',
    reason && 'reasons @> ARRAY[$4::text]',
    isAfter && '(score < $5 OR (score = $5 AND id > $6))',
  ].filter(Boolean)
  const name = [kind && 'kind', state && 'state', reason && 'reason', isAfter && 'after'].filter(Boolean)
  // The last condition gives each parameter its type, used or not.
  return statement(
    `moderation.queue-${name.join('-')}`,
    `SELECT ${ITEM_COLUMNS} FROM trust.moderation_items WHERE ${asked.join(' AND ')}
       AND (($2::text IS NULL AND $3::text IS NULL AND $4::text IS NULL AND $5::int IS NULL AND $6::uuid IS NULL) OR true)
     ORDER BY score DESC, id LIMIT $1`,
  )
}

const TO_MODERATE = statement(
  'moderation.to-decide',
  `SELECT count(*)::int AS count, min(opened_at) AS "oldestAt" FROM trust.moderation_items WHERE state IN ('OPEN', 'ESCALATED', 'APPEALED')`,
)

/** How much waits for a decision, and since when the oldest. */
export const toModerate = (on: Queryable) => on.row<Waiting>(TO_MODERATE)
