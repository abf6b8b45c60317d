import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { ContentKind, FlagReason } from './content-kind.ts'
import type { ModerationState } from './item-state.ts'

/** Something that was reported or caught, as it is stored. */
export interface ItemRow {
  readonly id: string
  readonly kind: ContentKind
  readonly subjectId: string
  readonly authorId: string
  readonly state: ModerationState
  readonly isHidden: boolean
  readonly weight: number
  readonly flags: number
  readonly score: number
  readonly round: number
  readonly reasons: readonly FlagReason[]
  readonly rules: readonly string[]
  readonly words: string
  readonly openedAt: Date
  readonly removal: FlagReason | null
  readonly removalWords: string | null
  readonly removedBy: string | null
  readonly removedAt: Date | null
  readonly appealUntil: Date | null
  readonly appealWords: string | null
  readonly appealedAt: Date | null
  readonly decidedAt: Date | null
}

export const ITEM_COLUMNS = `id, kind, subject_id AS "subjectId", author_id AS "authorId", state, is_hidden AS "isHidden", weight, flags, score, round, reasons, rules,
  words, opened_at AS "openedAt", removal, removal_words AS "removalWords", removed_by AS "removedBy", removed_at AS "removedAt",
  appeal_until AS "appealUntil", appeal_words AS "appealWords", appealed_at AS "appealedAt", decided_at AS "decidedAt"`

const ADD = statement(
  'moderation.add',
  'INSERT INTO trust.moderation_items (kind, subject_id, author_id, words) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
)
const LOCK = statement(
  'moderation.lock',
  `SELECT ${ITEM_COLUMNS} FROM trust.moderation_items WHERE kind = $1 AND subject_id = $2 FOR UPDATE`,
)
const LOCK_BY_ID = statement(
  'moderation.lock-by-id',
  `SELECT ${ITEM_COLUMNS} FROM trust.moderation_items WHERE id = $1 FOR UPDATE`,
)
const BY_ID = statement(
  'moderation.by-id',
  `SELECT ${ITEM_COLUMNS} FROM trust.moderation_items WHERE id = $1`,
)
const WRITE = statement(
  'moderation.write',
  `UPDATE trust.moderation_items SET state = $2, is_hidden = $3, weight = $4, flags = $5, round = $6, reasons = $7::text[], rules = $8::text[],
     words = $9, removal = $10, removal_words = $11, removed_by = $12, removed_at = $13, appeal_until = $14, appeal_words = $15, appealed_at = $16,
     decided_at = $17, opened_at = $18
   WHERE id = $1 RETURNING ${ITEM_COLUMNS}`,
)
const OF_AUTHOR = statement(
  'moderation.of-author',
  `SELECT ${ITEM_COLUMNS} FROM trust.moderation_items WHERE author_id = $1 AND removed_at IS NOT NULL AND ($2::uuid IS NULL OR id < $2)
   ORDER BY id DESC LIMIT $3`,
)

export interface Subject {
  readonly kind: ContentKind
  /** Of the module that stores it. */
  readonly subjectId: string
  readonly authorId: string
  /** As they are now. */
  readonly words: string
}

const LONGEST_WORDS = 10_000

/** The row of something, made if it is the first time, locked until the transaction ends. */
export async function lockItemOf(
  tx: Transaction,
  { kind, subjectId, authorId, words }: Subject,
): Promise<ItemRow> {
  await tx.rows(ADD, [kind, subjectId, authorId, words.slice(0, LONGEST_WORDS)])
  const row = await lockKnown(tx, kind, subjectId)
  if (!row) throw new Error('trust.moderation_items took no row')
  return row
}

/** Null: nobody ever reported it, and no rule caught it. */
export const lockKnown = (tx: Transaction, kind: ContentKind, subjectId: string) =>
  tx.row<ItemRow>(LOCK, [kind, subjectId])
export const lockItem = (tx: Transaction, id: string) => tx.row<ItemRow>(LOCK_BY_ID, [id])
export const itemById = (on: Queryable, id: string) => on.row<ItemRow>(BY_ID, [id])

export async function writeItem(tx: Transaction, i: ItemRow): Promise<ItemRow> {
  const values = [
    ...[i.id, i.state, i.isHidden, i.weight, i.flags, i.round, i.reasons, i.rules],
    ...[i.words.slice(0, LONGEST_WORDS), i.removal, i.removalWords, i.removedBy, i.removedAt],
    ...[i.appealUntil, i.appealWords, i.appealedAt, i.decidedAt, i.openedAt],
  ]
  const row = await tx.row<ItemRow>(WRITE, values)
  if (!row) throw new Error(`moderation item ${i.id} is not there`)
  return row
}

/** What was ever removed of somebody's, the newest first, one more than asked for. */
export const removalsOf = (on: Queryable, authorId: string, after: string | null, first: number) =>
  on.rows<ItemRow>(OF_AUTHOR, [authorId, after, first + 1])
