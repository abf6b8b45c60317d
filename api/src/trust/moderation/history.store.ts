import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

export type ModerationActName =
  | 'CAUGHT'
  | 'HIDDEN'
  | 'CHANGED'
  | 'KEPT'
  | 'REMOVED'
  | 'ESCALATED'
  | 'APPEALED'
  | 'UPHELD'
  | 'RESTORED'
  | 'NOTED'

export interface HistoryRow {
  readonly id: string
  readonly at: Date
  /** Null: it happened by itself. */
  readonly personId: string | null
  readonly act: ModerationActName
  readonly words: string | null
}

const ADD = statement(
  'moderation.note',
  'INSERT INTO trust.moderation_history (item_id, person_id, act, words) VALUES ($1, $2, $3, $4)',
)
const OF_ITEM = statement(
  'moderation.history',
  `SELECT id::text, at, person_id AS "personId", act, words FROM trust.moderation_history WHERE item_id = $1 ORDER BY id DESC LIMIT $2`,
)
const OF_AUTHOR = statement(
  'moderation.history-of-author',
  `SELECT i.kind, i.words AS written, h.act, h.at, CASE WHEN h.act = 'APPEALED' THEN i.appeal_words WHEN h.act = 'REMOVED' THEN i.removal_words END AS words
   FROM trust.moderation_items i JOIN trust.moderation_history h ON h.item_id = i.id
   WHERE i.author_id = $1 AND h.act IN ('REMOVED', 'APPEALED', 'UPHELD', 'RESTORED') ORDER BY h.id`,
)

const LONGEST = 2000

export const addHistory = (
  tx: Transaction,
  itemId: string,
  act: ModerationActName,
  personId: string | null,
  words: string | null = null,
) => tx.rows(ADD, [itemId, personId, act, words?.slice(0, LONGEST) || null])

/** The newest so many, the oldest of them first. */
export const historyOf = async (on: Queryable, itemId: string, most: number): Promise<HistoryRow[]> =>
  (await on.rows<HistoryRow>(OF_ITEM, [itemId, most])).reverse()

/** What was decided about what somebody wrote, for the copy of their data. */
export const decisionsAbout = (on: Queryable, authorId: string): Promise<object[]> =>
  on.rows(OF_AUTHOR, [authorId])
