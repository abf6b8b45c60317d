import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const NOW = '(SELECT now FROM foundation.clock_face)'
const INVITE = statement(
  'stream-people.invite',
  `INSERT INTO streams.invited (stream_id, person_id, by_link, invited_at) SELECT $1, x.id, $3, ${NOW} FROM unnest($2::uuid[]) AS x (id)
   ON CONFLICT DO NOTHING`,
)
const UNINVITE = statement(
  'stream-people.uninvite',
  'DELETE FROM streams.invited WHERE stream_id = $1 AND person_id = $2',
)
const INVITED = statement(
  'stream-people.invited',
  `SELECT person_id AS id FROM streams.invited WHERE stream_id = $1 AND ($2::uuid IS NULL OR person_id > $2) ORDER BY person_id LIMIT $3`,
)
const REMIND = statement(
  'stream-people.remind',
  'INSERT INTO streams.reminders (stream_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
)
const UNREMIND = statement(
  'stream-people.unremind',
  'DELETE FROM streams.reminders WHERE stream_id = $1 AND person_id = $2',
)
const REMINDED = statement(
  'stream-people.reminded',
  `SELECT person_id AS id, EXISTS (SELECT FROM streams.entries e WHERE e.stream_id = $1 AND e.person_id = p.person_id) AS "hasEntered"
   FROM (SELECT person_id FROM streams.reminders WHERE stream_id = $1 UNION SELECT person_id FROM streams.entries WHERE stream_id = $1) p
   WHERE $2::uuid IS NULL OR person_id > $2 ORDER BY person_id LIMIT $3`,
)
const NAME = statement(
  'stream-people.name-moderator',
  `INSERT INTO streams.moderators (reader_id, person_id, named_at) SELECT $1, $2, now FROM foundation.clock_face
   WHERE (SELECT count(*) FROM streams.moderators WHERE reader_id = $1) < $3 ON CONFLICT DO NOTHING`,
)
const DISMISS = statement(
  'stream-people.dismiss-moderator',
  'DELETE FROM streams.moderators WHERE reader_id = $1 AND person_id = $2',
)
const MODERATORS = statement(
  'stream-people.moderators',
  'SELECT person_id AS id FROM streams.moderators WHERE reader_id = $1 ORDER BY named_at, person_id LIMIT 50',
)
const BAN = statement(
  'stream-people.ban',
  `INSERT INTO streams.bans (reader_id, person_id, by_id, at) VALUES ($1, $2, $3, ${NOW}) ON CONFLICT DO NOTHING`,
)
const UNBAN = statement(
  'stream-people.unban',
  'DELETE FROM streams.bans WHERE reader_id = $1 AND person_id = $2',
)
const BANNED = statement(
  'stream-people.banned',
  'SELECT person_id AS id FROM streams.bans WHERE reader_id = $1 ORDER BY at DESC, person_id LIMIT 100',
)
const BANNED_AMONG = statement(
  'stream-people.banned-among',
  'SELECT person_id AS id FROM streams.bans WHERE reader_id = $1 AND person_id = ANY ($2::uuid[])',
)
const MUTE = statement(
  'stream-people.mute',
  `INSERT INTO streams.mutes (stream_id, person_id, by_id, at) VALUES ($1, $2, $3, ${NOW}) ON CONFLICT DO NOTHING`,
)
const MUTED = statement(
  'stream-people.muted',
  'SELECT person_id AS id FROM streams.mutes WHERE stream_id = $1 ORDER BY at DESC, person_id LIMIT 100',
)
const UNMUTE = statement(
  'stream-people.unmute',
  'DELETE FROM streams.mutes WHERE stream_id = $1 AND person_id = $2',
)

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

export const addInvited = (
  tx: Transaction,
  streamId: string,
  personIds: readonly string[],
  byLink: boolean,
) => tx.rows(INVITE, [streamId, personIds, byLink])
export const removeInvited = (tx: Transaction, streamId: string, personId: string) =>
  tx.rows(UNINVITE, [streamId, personId])
/** Pages of those who were let in, in the order of their ids. */
export const invitedTo = async (on: Queryable, streamId: string, after: string | null, most: number) =>
  idsOf(await on.rows(INVITED, [streamId, after, most]))

export const addReminder = (tx: Transaction, streamId: string, personId: string) =>
  tx.rows(REMIND, [streamId, personId])
export const removeReminder = (tx: Transaction, streamId: string, personId: string) =>
  tx.rows(UNREMIND, [streamId, personId])
/** Pages of those who asked to be reminded or paid the entry, in the order of their ids. */
export const waitingFor = (on: Queryable, streamId: string, after: string | null, most: number) =>
  on.rows<{ id: string; hasEntered: boolean }>(REMINDED, [streamId, after, most])

/** @rule most moderators: a reader names at most 50. */
const MOST_MODERATORS = 50
export const addModerator = (tx: Transaction, readerId: string, personId: string) =>
  tx.rows(NAME, [readerId, personId, MOST_MODERATORS])
export const removeModerator = (tx: Transaction, readerId: string, personId: string) =>
  tx.rows(DISMISS, [readerId, personId])
export const moderatorsOf = async (on: Queryable, readerId: string) =>
  idsOf(await on.rows(MODERATORS, [readerId]))

export const addBan = (tx: Transaction, readerId: string, personId: string, byId: string) =>
  tx.rows(BAN, [readerId, personId, byId])
export const removeBan = (tx: Transaction, readerId: string, personId: string) =>
  tx.rows(UNBAN, [readerId, personId])
export const bannedBy = async (on: Queryable, readerId: string) => idsOf(await on.rows(BANNED, [readerId]))
/** Which of these people a reader shut out. */
export const bannedAmong = async (on: Queryable, readerId: string, ids: readonly string[]) =>
  new Set(idsOf(await on.rows(BANNED_AMONG, [readerId, ids])))
export const addMute = (tx: Transaction, streamId: string, personId: string, byId: string) =>
  tx.rows(MUTE, [streamId, personId, byId])
export const removeMute = (tx: Transaction, streamId: string, personId: string) =>
  tx.rows(UNMUTE, [streamId, personId])
export const mutedIn = async (on: Queryable, streamId: string) => idsOf(await on.rows(MUTED, [streamId]))
