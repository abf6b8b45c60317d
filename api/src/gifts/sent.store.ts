import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { FoundSubject } from './gift-subject.ts'
import { GIFT_TERMS, mondayOf } from './gift-terms.ts'
import type { SentGiftRow } from './sent-gift.ts'

const COLUMNS = `s.id, s.sender_id AS "senderId", s.reader_id AS "readerId", s.profile_id AS "profileId", s.subject_kind AS "subjectKind",
  s.subject_id AS "subjectId", s.gift_id AS "giftId", s.names, s.animation, s.sound, s.price, s.count, s.fee, s.currency, s.wallet, s.earnings,
  s.is_named AS "isNamed", s.combo, s.goal_id AS "goalId", s.at, s.undone_at AS "undoneAt", s.refunded_at AS "refundedAt", c.now`
const FROM = 'foundation.clock_face c, gifts.sent s'
const NOBODY = '00000000-0000-0000-0000-000000000000'
const EVER = '1970-01-01'
const ALL_READERS = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const BY_ID = statement('gifts.by-id', `SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1`)
const BY_IDS = statement('gifts.by-ids', `SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = ANY ($1::uuid[])`)
/** What was sent to a subject between two moments and not given back: the last ones, the oldest first. */
const BETWEEN = statement(
  'gifts.between',
  `SELECT * FROM (SELECT ${COLUMNS} FROM ${FROM} WHERE s.subject_id = $1 AND s.at >= $2 AND s.at < $3 AND s.undone_at IS NULL
     AND s.refunded_at IS NULL ORDER BY s.at DESC, s.id DESC LIMIT $4) sent ORDER BY sent.at, sent.id`,
)
const LOCK = statement('gifts.lock', 'SELECT FROM gifts.sent WHERE id = $1 FOR NO KEY UPDATE')
const SPENT = statement(
  'gifts.spent',
  `SELECT coalesce(sum(s.price * s.count), 0)::bigint AS minor FROM ${FROM}
   WHERE s.sender_id = $1 AND s.at > c.now - interval '1 hour' AND s.undone_at IS NULL`,
)
/** The gift, its place in a row, what it adds to the goal of its subject and to its leaderboards. */
const ADD = statement(
  'gifts.add',
  `WITH goal AS (
     UPDATE gifts.goals SET progress = progress + $11::bigint * $12::integer WHERE subject_id = $5 AND ended_at IS NULL RETURNING id
   ), added AS (
     INSERT INTO gifts.sent (sender_id, reader_id, profile_id, subject_kind, subject_id, gift_id, names, animation, sound, is_named, price, count,
         fee, currency, wallet, earnings, combo, goal_id, at, is_announced)
       SELECT $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14, $15, $16,
         coalesce((SELECT before.combo + 1 FROM gifts.sent before WHERE before.sender_id = $1 AND before.subject_id = $5 AND before.gift_id = $6
           AND before.is_named = $10 AND before.undone_at IS NULL AND before.at > c.now - make_interval(secs => $17) ORDER BY before.at DESC, before.id DESC LIMIT 1), 1),
         (SELECT id FROM goal), c.now, $21
       FROM foundation.clock_face c RETURNING id
   ), counted AS (
     INSERT INTO gifts.totals AS t (board_id, week, sender_id, amount, gifts)
       SELECT board.id, board.week, board.sender, $11::bigint * $12::integer, $12
       FROM unnest($18::uuid[], $19::date[], $20::uuid[]) AS board (id, week, sender)
       ON CONFLICT (board_id, week, sender_id) DO UPDATE SET amount = t.amount + excluded.amount, gifts = t.gifts + excluded.gifts
   ) SELECT id FROM added`,
)
const takenBack = (column: 'undone_at' | 'refunded_at') =>
  statement(
    `gifts.${column.replace('_', '-')}`,
    `WITH given_back AS (
       UPDATE gifts.sent s SET ${column} = c.now FROM foundation.clock_face c WHERE s.id = $1 RETURNING s.goal_id, s.price * s.count AS amount, s.count
     ), goal AS (
       UPDATE gifts.goals g SET progress = g.progress - b.amount FROM given_back b WHERE g.id = b.goal_id
     ) UPDATE gifts.totals t SET amount = t.amount - b.amount, gifts = t.gifts - b.count
       FROM given_back b, unnest($2::uuid[], $3::date[], $4::uuid[]) AS board (id, week, sender)
       WHERE t.board_id = board.id AND t.week = board.week AND t.sender_id = board.sender`,
  )
const TAKE_BACK = { UNDONE: takenBack('undone_at'), REFUNDED: takenBack('refunded_at') }
const TAKE_TO_NOTIFY = statement(
  'gifts.take-to-notify',
  `UPDATE gifts.sent s SET is_announced = true FROM foundation.clock_face c
   WHERE s.id IN (SELECT u.id FROM gifts.sent u, foundation.clock_face f WHERE NOT u.is_announced AND u.at <= f.now - make_interval(secs => $1)
     ORDER BY u.at LIMIT $2 FOR NO KEY UPDATE OF u SKIP LOCKED) RETURNING ${COLUMNS}`,
)
const pageStatement = (column: 'sender_id' | 'reader_id') =>
  statement(
    `gifts.page-by-${column.replace('_', '-')}`,
    `SELECT ${COLUMNS} FROM ${FROM} WHERE s.${column} = $1 AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`,
  )
const PAGE = { SENT: pageStatement('sender_id'), RECEIVED: pageStatement('reader_id') }
const BOARD = statement(
  'gifts.board',
  `SELECT nullif(sender_id, '${NOBODY}') AS "senderId", amount, gifts FROM gifts.totals
   WHERE board_id = $1 AND week = $2::date AND amount > 0 ORDER BY amount DESC, sender_id LIMIT $3`,
)

export const sentById = (on: Queryable, id: string): Promise<SentGiftRow | null> => on.row(BY_ID, [id])

/** In no order; those that are there. */
export const sentByIds = (on: Queryable, ids: readonly string[]): Promise<SentGiftRow[]> =>
  on.rows(BY_IDS, [ids])

/** Locks the row until the transaction ends; what a verb decides, it decides after this. */
export async function lockSent(tx: Transaction, id: string): Promise<SentGiftRow | null> {
  return (await tx.row(LOCK, [id])) ? sentById(tx, id) : null
}

/** Gifts that can no longer be taken back and that their readers do not know of yet; each is taken once. */
export const takeToNotify = (tx: Transaction, most: number): Promise<SentGiftRow[]> =>
  tx.rows(TAKE_TO_NOTIFY, [GIFT_TERMS.comboMs / 1000, most])

/** What somebody spent on gifts within the last hour, in minor units. */
export const spentLately = async (on: Queryable, senderId: string): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(SPENT, [senderId]))?.minor ?? 0n

type Counted = Pick<SentGiftRow, 'senderId' | 'profileId' | 'subjectId' | 'isNamed'> &
  Pick<FoundSubject, 'isPublic'>

/** The rows that a gift counts in: of its subject, and of the reader's week, where only what everybody may see is under a name. */
function boardsOf({ senderId, profileId, subjectId, isNamed, isPublic }: Counted, at: Date) {
  const [ofSubject, ofReader] = [isNamed ? senderId : NOBODY, isNamed && isPublic ? senderId : NOBODY]
  const boards: [id: string, week: string, sender: string][] = [
    [subjectId, EVER, ofSubject],
    [profileId, mondayOf(at), ofReader],
  ]
  // Those who are not named would all wait for one row there.
  if (ofReader !== NOBODY) for (const week of [EVER, mondayOf(at)]) boards.push([ALL_READERS, week, senderId])
  return [
    boards.map(([id]) => id),
    boards.map(([, week]) => week),
    boards.map(([, , sender]) => sender),
  ] as const
}

export type NewGift = Omit<SentGiftRow, 'id' | 'combo' | 'goalId' | 'at' | 'undoneAt' | 'refundedAt'> &
  Pick<FoundSubject, 'isPublic' | 'isWatched'>

/** Under the lock of the sender's wallet, so that what they send at once is counted in a row. */
export async function addSent(tx: Transaction, g: NewGift): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [
    ...[g.senderId, g.readerId, g.profileId, g.subjectKind, g.subjectId, g.giftId, JSON.stringify(g.names)],
    ...[g.animation, g.sound, g.isNamed, g.price, g.count, g.fee, g.currency, g.wallet, g.earnings],
    ...[GIFT_TERMS.comboMs / 1000, ...boardsOf(g, g.now), g.isWatched],
  ])
  if (!added) throw new Error('gifts.sent took no row')
  return added.id
}

/** Marks it, and takes it out of its goal and its leaderboards. */
export const writeTakenBack = (
  tx: Transaction,
  row: SentGiftRow,
  isPublic: boolean,
  how: keyof typeof TAKE_BACK,
) => tx.rows(TAKE_BACK[how], [row.id, ...boardsOf({ ...row, isPublic }, row.at)])

/** The latest first, one more than asked for. */
export const sentPage = (
  on: Queryable,
  personId: string,
  { kind, after, count }: { kind: keyof typeof PAGE; after: string | null; count: number },
): Promise<SentGiftRow[]> => on.rows(PAGE[kind], [personId, after, count + 1])

export interface BoardRow {
  /** Null: all who are not named. */
  readonly senderId: string | null
  readonly amount: bigint
  readonly gifts: number
}

/** Who gave most to a subject, or with a Monday to a reader in that week. */
export const boardRows = (on: Queryable, boardId: string, monday: string | null, most: number) =>
  on.rows<BoardRow>(BOARD, [boardId, monday ?? EVER, most])

/** Who gave most to all readers together, where everybody sees it; with a Monday in that week. */
export const leaderRows = (on: Queryable, monday: string | null, most: number) =>
  on.rows<BoardRow>(BOARD, [ALL_READERS, monday ?? EVER, most])

/** Gifts to a subject between two moments, without those that were given back. */
export const sentBetween = (on: Queryable, subjectId: string, from: Date, until: Date, most: number) =>
  on.rows<SentGiftRow>(BETWEEN, [subjectId, from, until, most])
