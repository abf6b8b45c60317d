import { batched } from '../foundation/batched.ts'
import {
  type Database,
  type Queryable,
  statement,
  type Transaction,
} from '../foundation/database/database.ts'
import type { ChatRules, Standing, StoredCover, StreamEnding, StreamRow, StreamVisibility } from './stream.ts'

/** All pauses together, the one that lasts too. */
const PAUSED_MS = (now: string) =>
  `paused_ms + coalesce((extract(epoch FROM ${now} - paused_at) * 1000)::bigint, 0)`
const COUNT = `coalesce((SELECT sum(v.people) FROM streams.viewers v WHERE v.stream_id = s.id AND v.leased_until > c.now), 0)::integer`
export const COLUMNS = `s.id, s.reader_id AS "readerId", s.profile_id AS "profileId", s.reader_name AS "readerName", s.title, s.topic, s.description,
  s.cover, s.visibility, s.price, s.currency, s.fee_basis_points AS "feeBasisPoints", s.lost_minutes AS "lostMinutes",
  s.refund_minutes AS "refundMinutes", s.slow_seconds AS "slowSeconds", s.followers_only AS "followersOnly", s.holds_links AS "holdsLinks",
  s.records, s.replay_price AS "replayPrice", s.replays_chat AS "replaysChat", s.recorded_from AS "recordedFrom", s.is_recording AS "isRecording", s.has_picture AS "hasPicture", s.takes_private AS "takesPrivate", s.paused_for AS "pausedFor", (${PAUSED_MS('c.now')})::float8 AS "pausedMs", s.recording, s.secret, s.state, s.announced_at AS "announcedAt", s.starts_at AS "startsAt",
  s.live_at AS "liveAt", s.ended_at AS "endedAt", s.ending, s.reason, s.publisher_lost_at AS "publisherLostAt", s.pinned_id AS "pinnedId",
  ${COUNT} AS viewers, s.peak, EXISTS (SELECT FROM streams.replays r WHERE r.stream_id = s.id) AND s.ending <> 'STAFF' AS "hasReplay", c.now AS at`
export const FROM = 'foundation.clock_face c, streams.streams s'
const NOW = '(SELECT now FROM foundation.clock_face)'

const BY_IDS = statement('streams.by-ids', `SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = ANY ($1::uuid[])`)
const LOCK = statement('streams.lock', 'SELECT FROM streams.streams WHERE id = $1 FOR NO KEY UPDATE')
const SHARE = statement('streams.share', 'SELECT FROM streams.streams WHERE id = $1 FOR SHARE')
const ADD = statement(
  'streams.add',
  `INSERT INTO streams.streams (reader_id, profile_id, reader_name, title, topic, description, visibility, price, currency, fee_basis_points,
     lost_minutes, refund_minutes, slow_seconds, followers_only, holds_links, records, takes_private, secret, state, announced_at, starts_at)
   SELECT $1, $2, $3, $4, $5, $6, $7::streams.visibility, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'SCHEDULED', now, coalesce($19, now)
   FROM foundation.clock_face RETURNING id`,
)
const CHANGE = statement(
  'streams.change',
  `UPDATE streams.streams SET title = $2, topic = $3, description = $4, visibility = $5::streams.visibility, price = $6, slow_seconds = $7,
     followers_only = $8, holds_links = $9, records = $10, takes_private = $11, starts_at = $12 WHERE id = $1`,
)
const COVER = statement('streams.cover', 'UPDATE streams.streams SET cover = $2::jsonb WHERE id = $1')
const LIVE = statement(
  'streams.live',
  `UPDATE streams.streams SET state = 'LIVE', has_picture = $2, live_at = ${NOW}, publisher_seen_at = ${NOW} WHERE id = $1`,
)
const PAUSE = statement(
  'streams.pause',
  `UPDATE streams.streams SET state = 'PAUSED', paused_at = ${NOW}, paused_for = $2, publisher_lost_at = CASE WHEN $2::uuid IS NULL THEN publisher_lost_at END
   WHERE id = $1`,
)
// Whoever comes from a reading has their page to load first.
const RESUME = statement(
  'streams.resume',
  `UPDATE streams.streams SET state = 'LIVE', paused_ms = ${PAUSED_MS(NOW)}, paused_at = NULL, paused_for = NULL,
     publisher_seen_at = CASE WHEN paused_for IS NULL THEN publisher_seen_at ELSE ${NOW} END WHERE id = $1`,
)
const PICTURE = statement('streams.picture', 'UPDATE streams.streams SET has_picture = $2 WHERE id = $1')
const END = statement(
  'streams.end',
  `UPDATE streams.streams SET state = $2::streams.state, ending = $3::streams.ending, reason = $4, ended_at = ${NOW}, paused_ms = ${PAUSED_MS(NOW)}, paused_at = NULL, paused_for = NULL,
     viewers = 0, is_recording = false WHERE id = $1`,
)
const TAKE_DOWN_ENDED = statement(
  'streams.take-down-ended',
  `UPDATE streams.streams SET ending = 'STAFF', reason = $2 WHERE id = $1`,
)
const SECRET = statement('streams.secret', 'UPDATE streams.streams SET secret = $2 WHERE id = $1')
const PIN = statement('streams.pin', 'UPDATE streams.streams SET pinned_id = $2 WHERE id = $1')
const ON_OF = statement(
  'streams.on-of',
  `SELECT id FROM streams.streams WHERE reader_id = $1 AND state IN ('LIVE', 'PAUSED')`,
)
const OPEN_OF = statement(
  'streams.open-of',
  `SELECT id FROM streams.streams WHERE reader_id = $1 AND state IN ('SCHEDULED', 'LIVE', 'PAUSED') ORDER BY id`,
)
const STANDINGS = statement(
  'streams.standings',
  `SELECT s.id, EXISTS (SELECT FROM streams.entries e WHERE e.stream_id = s.id AND e.person_id = $2 AND e.captured IS DISTINCT FROM 0) AS "hasEntered",
     EXISTS (SELECT FROM streams.invited i WHERE i.stream_id = s.id AND i.person_id = $2) AS "isInvited",
     EXISTS (SELECT FROM streams.bans b WHERE b.reader_id = s.reader_id AND b.person_id = $2) AS "isBanned",
     EXISTS (SELECT FROM streams.mutes m WHERE m.stream_id = s.id AND m.person_id = $2) AS "isMuted",
     EXISTS (SELECT FROM streams.moderators m WHERE m.reader_id = s.reader_id AND m.person_id = $2) AS "isModerator",
     EXISTS (SELECT FROM streams.reminders r WHERE r.stream_id = s.id AND r.person_id = $2) AS "isReminded",
     (SELECT CASE WHEN p.declined_at IS NULL THEN 'ASKED' ELSE 'DECLINED' END FROM streams.private_requests p
      WHERE p.stream_id = s.id AND p.client_id = $2) AS "privateRequest"
   FROM streams.streams s WHERE s.id = ANY ($1::uuid[])`,
)

export const streamsByIds = (on: Queryable, ids: readonly string[]) => on.rows<StreamRow>(BY_IDS, [ids])

const byIds = batched(
  (on: Queryable) => async (ids: readonly string[]) =>
    new Map((await streamsByIds(on, ids)).map(row => [row.id, row])),
)

/** Who may see it, whoever asked decides. */
export const streamById = (db: Database, id: string) => byIds(db).load(id)

export const loadStream = (tx: Transaction, id: string) => tx.row<StreamRow>(BY_IDS, [[id]])

/** Locks the row until the transaction ends; what a verb decides, it decides after this. */
export async function lockStream(tx: Transaction, id: string): Promise<StreamRow | null> {
  return (await tx.row(LOCK, [id])) ? loadStream(tx, id) : null
}

/** Together with others who only look: it does not end or change meanwhile. */
export async function shareStream(tx: Transaction, id: string): Promise<StreamRow | null> {
  return (await tx.row(SHARE, [id])) ? loadStream(tx, id) : null
}

export interface StoredDetails extends ChatRules {
  readonly title: string
  readonly topic: string
  readonly description: string
  readonly visibility: StreamVisibility
  readonly price: bigint | null
  readonly records: boolean
  readonly takesPrivate: boolean
}

export interface NewStream extends StoredDetails {
  readonly readerId: string
  readonly profileId: string
  readonly readerName: string
  readonly currency: string
  readonly feeBasisPoints: number
  readonly lostMinutes: number
  readonly refundMinutes: number
  readonly secret: string
  /** Null: now. */
  readonly startsAt: Date | null
}

export async function insertStream(tx: Transaction, s: NewStream): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [
    ...[s.readerId, s.profileId, s.readerName, s.title, s.topic, s.description, s.visibility, s.price],
    ...[s.currency, s.feeBasisPoints, s.lostMinutes, s.refundMinutes, s.slowSeconds, s.followersOnly],
    ...[s.holdsLinks, s.records, s.takesPrivate, s.secret, s.startsAt],
  ])
  if (!added) throw new Error('streams.streams took no row')
  return added.id
}

export const writeDetails = (tx: Transaction, id: string, d: StoredDetails, startsAt: Date) =>
  tx.rows(CHANGE, [
    ...[id, d.title, d.topic, d.description, d.visibility, d.price, d.slowSeconds, d.followersOnly],
    ...[d.holdsLinks, d.records, d.takesPrivate, startsAt],
  ])
export const writeCover = (tx: Transaction, id: string, cover: StoredCover) =>
  tx.rows(COVER, [id, JSON.stringify(cover)])
export const writeLive = (tx: Transaction, id: string, hasPicture: boolean) => tx.rows(LIVE, [id, hasPicture])
export const writePicture = (tx: Transaction, id: string, isShown: boolean) => tx.rows(PICTURE, [id, isShown])
/** With the reading after which it goes on by itself; null: a break. */
export const writePaused = (tx: Transaction, id: string, readingId: string | null) =>
  tx.rows(PAUSE, [id, readingId])
export const writeResumed = (tx: Transaction, id: string) => tx.rows(RESUME, [id])
export const writeEnd = (
  tx: Transaction,
  id: string,
  state: 'ENDED' | 'CANCELLED',
  ending: StreamEnding,
  reason: string | null,
) => tx.rows(END, [id, state, ending, reason])
export const writeTakenDown = (tx: Transaction, id: string, reason: string) =>
  tx.rows(TAKE_DOWN_ENDED, [id, reason])
export const writeSecret = (tx: Transaction, id: string, secret: string) => tx.rows(SECRET, [id, secret])
export const writePinned = (tx: Transaction, id: string, messageId: string | null) =>
  tx.rows(PIN, [id, messageId])

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** The stream of a reader that is live or paused; null when none is. */
export const onOf = async (on: Queryable, readerId: string): Promise<string | null> =>
  (await on.row<{ id: string }>(ON_OF, [readerId]))?.id ?? null
/** Streams of a reader that are announced or on. */
export const openOf = async (on: Queryable, readerId: string) => idsOf(await on.rows(OPEN_OF, [readerId]))

/** How a person stands to each of these streams. */
export async function standingsOf(
  on: Queryable,
  personId: string,
  ids: readonly string[],
): Promise<Map<string, Standing>> {
  const rows = await on.rows<Standing & { id: string }>(STANDINGS, [ids, personId])
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
