import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { ContentKind, FlagReason } from './content-kind.ts'

export interface FlagRow {
  readonly id: string
  readonly personId: string
  readonly reason: FlagReason
  readonly words: string
  readonly at: Date
}

const COLUMNS = 'id, person_id AS "personId", reason, words, at'
const ADD = statement(
  'flags.add',
  `INSERT INTO trust.flags (item_id, person_id, reason, words, round) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
)
const OF_ITEM = statement(
  'flags.of-item',
  `SELECT ${COLUMNS} FROM trust.flags WHERE item_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
)
const FLAGGERS = statement(
  'flags.flaggers',
  'SELECT person_id AS "personId" FROM trust.flags WHERE item_id = $1 AND round = $2 ORDER BY id',
)
const OF_PERSON = statement(
  'flags.of-person',
  `SELECT i.kind, f.reason, f.words, f.at FROM trust.flags f JOIN trust.moderation_items i ON i.id = f.item_id WHERE f.person_id = $1 ORDER BY f.id`,
)

export interface NewFlag {
  readonly itemId: string
  readonly personId: string
  readonly reason: FlagReason
  readonly words: string
  readonly round: number
}

/** Null: they reported it before. */
export const addFlag = (tx: Transaction, f: NewFlag) =>
  tx.row<{ id: string }>(ADD, [f.itemId, f.personId, f.reason, f.words, f.round])

/** The oldest first, one more than asked for. */
export const flagsOfItem = (on: Queryable, itemId: string, after: string | null, first: number) =>
  on.rows<FlagRow>(OF_ITEM, [itemId, after, first + 1])

/** Who reported it in one round: between two decisions. */
export const flaggersOf = async (on: Queryable, itemId: string, round: number): Promise<string[]> =>
  (await on.rows<{ personId: string }>(FLAGGERS, [itemId, round])).map(({ personId }) => personId)

/** What somebody reported, for the copy of their data. */
export const flagsOfPerson = (on: Queryable, personId: string) =>
  on.rows<{ kind: ContentKind; reason: FlagReason; words: string; at: Date }>(OF_PERSON, [personId])
