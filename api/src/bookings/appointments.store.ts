import { batched } from '../foundation/batched.ts'
import {
  type Database,
  type Queryable,
  statement,
  type Transaction,
} from '../foundation/database/database.ts'
import type { AppointmentRow, Ended, Side } from './appointment.ts'

const COLUMNS = `a.id, a.client_id AS "clientId", coalesce(i.name, '') AS "clientName", a.reader_id AS "readerId", a.profile_id AS "profileId",
  a.reader_name AS "readerName", a.channel, a.topic, a.question, a.state, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.price, a.currency,
  a.wallet, a.earnings, a.fee_basis_points AS "feeBasisPoints", a.free_hours AS "freeHours", a.late_refund_basis_points AS "lateRefundBasisPoints",
  a.absent_refund_basis_points AS "absentRefundBasisPoints", a.most_moves AS "mostMoves", a.is_instant AS "isInstant", a.answer_hours AS "answerHours",
  a.requested_at AS "requestedAt", a.set_at AS "setAt", a.reminded, a.answer_by AS "answerBy", a.answered_at AS "answeredAt", a.moves, a.moved, a.rate, a.service_id AS "serviceId", a.service_names AS "serviceNames", a.prepaid_by AS "prepaidBy", a.reading_id AS "readingId",
  s.guest_came_at AS "clientCameAt", s.guest_gone_at AS "clientGoneAt", s.host_came_at AS "readerCameAt", s.host_gone_at AS "readerGoneAt",
  s.started_at AS "metAt", a.ended_at AS "endedAt", a.ended_by AS "endedBy", a.captured, a.fee, c.now AS at`
const FROM = `foundation.clock_face c, bookings.appointments a LEFT JOIN accounts.identities i ON i.id = a.client_id
  LEFT JOIN LATERAL (SELECT * FROM sessions.pairs WHERE id = a.reading_id LIMIT 1) s ON true`
const OPEN = `state IN ('REQUESTED', 'BOOKED')`
const BY_IDS = statement(
  'appointments.by-ids',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = ANY ($1::uuid[])`,
)
const LOCK = statement(
  'appointments.lock',
  'SELECT FROM bookings.appointments WHERE id = $1 FOR NO KEY UPDATE',
)
const BLOCKED = (starts: string, minutes: string, before: string, after: string) =>
  `tstzrange(${starts} - make_interval(mins => ${before}), ${starts} + make_interval(mins => ${minutes} + ${after}))`
const ADD = statement(
  'appointments.add',
  `INSERT INTO bookings.appointments (client_id, reader_id, profile_id, reader_name, channel, topic, question, state, starts_at, ends_at, blocked,
     buffer_before, buffer_after, price, currency, wallet, earnings, fee_basis_points, free_hours, late_refund_basis_points, absent_refund_basis_points,
     most_moves, is_instant, answer_hours, requested_at, set_at, answer_by, rate, service_id, service_names, prepaid_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8::bookings.appointment_state, $9::timestamptz, $9::timestamptz + make_interval(mins => $10::integer),
     ${BLOCKED('$9::timestamptz', '$10::integer', '$11::integer', '$12::integer')}, $11::integer, $12::integer, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $24, $25, $26, $27, $28, $29)
   ON CONFLICT DO NOTHING RETURNING id`,
)
const MOVE = statement(
  'appointments.move',
  `UPDATE bookings.appointments SET state = $6::bookings.appointment_state, answer_by = $7, moves = moves + 1, reminded = NULL,
     moved = moved || jsonb_build_object('at', (SELECT now FROM foundation.clock_face), 'from', starts_at, 'to', $2::timestamptz),
      set_at = (SELECT now FROM foundation.clock_face), starts_at = $2::timestamptz,
     ends_at = $2::timestamptz + make_interval(mins => $3::integer), buffer_before = $4::integer, buffer_after = $5::integer,
     blocked = ${BLOCKED('$2::timestamptz', '$3::integer', '$4::integer', '$5::integer')} WHERE id = $1`,
)
const ANSWER = statement(
  'appointments.accept',
  `UPDATE bookings.appointments SET state = 'BOOKED', answer_by = NULL, answered_at = (SELECT now FROM foundation.clock_face) WHERE id = $1`,
)
const SET_ROOM = statement(
  'appointments.set-room',
  'UPDATE bookings.appointments SET reading_id = $2 WHERE id = $1 AND reading_id IS NULL',
)
const OF_READING = statement(
  'appointments.of-reading',
  'SELECT id FROM bookings.appointments WHERE reading_id = $1',
)
const END = statement(
  'appointments.end',
  `UPDATE bookings.appointments SET state = $2::bookings.appointment_state, answer_by = NULL, ended_by = $3::bookings.side, captured = $4, fee = $5,
     ended_at = (SELECT now FROM foundation.clock_face) WHERE id = $1`,
)
const TAKEN = statement(
  'appointments.taken',
  `SELECT id, starts_at AS "startsAt", lower(blocked) AS "from", upper(blocked) AS "to" FROM bookings.appointments
   WHERE reader_id = $1 AND starts_at >= $2 AND starts_at < $3 AND state NOT IN ('DECLINED', 'LAPSED', 'CANCELLED')`,
)
const CLIENT_BUSY = statement(
  'appointments.client-busy',
  `SELECT id FROM bookings.appointments WHERE client_id = $1 AND ${OPEN} AND id IS DISTINCT FROM $4
     AND tstzrange(starts_at, ends_at) && tstzrange($2::timestamptz, $2::timestamptz + make_interval(mins => $3::integer)) LIMIT 1`,
)
const OPEN_OF = statement(
  'appointments.open-of',
  `SELECT id FROM bookings.appointments WHERE (client_id = $1 OR reader_id = $1) AND ${OPEN} ORDER BY id`,
)
const COLUMN = { CLIENT: 'client_id', READER: 'reader_id' } as const
const pageStatement = (side: Side, kind: 'UPCOMING' | 'PAST') =>
  statement(
    `appointments.${kind.toLowerCase()}-of-${side.toLowerCase()}`,
    kind === 'UPCOMING'
      ? `SELECT ${COLUMNS} FROM ${FROM} WHERE a.${COLUMN[side]} = $1 AND a.${OPEN} AND ($2::timestamptz IS NULL OR (a.starts_at, a.id) > ($2, $3::uuid))
         ORDER BY a.starts_at, a.id LIMIT $4`
      : `SELECT ${COLUMNS} FROM ${FROM} WHERE a.${COLUMN[side]} = $1 AND NOT a.${OPEN} AND ($2::timestamptz IS NULL OR (a.starts_at, a.id) < ($2, $3::uuid))
         ORDER BY a.starts_at DESC, a.id DESC LIMIT $4`,
  )
const PAGE = {
  CLIENT: { UPCOMING: pageStatement('CLIENT', 'UPCOMING'), PAST: pageStatement('CLIENT', 'PAST') },
  READER: { UPCOMING: pageStatement('READER', 'UPCOMING'), PAST: pageStatement('READER', 'PAST') },
}

const byIds = batched(
  (on: Queryable) => async (ids: readonly string[]) =>
    new Map((await on.rows<AppointmentRow>(BY_IDS, [ids])).map(row => [row.id, row])),
)

/** Who may see it, whoever asked decides. */
export const appointmentById = (db: Database, id: string) => byIds(db).load(id)

export const loadAppointment = (tx: Transaction, id: string) => tx.row<AppointmentRow>(BY_IDS, [[id]])

/** Locks the row until the transaction ends; what a verb decides, it decides after this. */
export async function lockAppointment(tx: Transaction, id: string): Promise<AppointmentRow | null> {
  return (await tx.row(LOCK, [id])) ? loadAppointment(tx, id) : null
}

export interface NewAppointment
  extends Pick<
    AppointmentRow,
    | 'clientId'
    | 'readerId'
    | 'profileId'
    | 'readerName'
    | 'channel'
    | 'topic'
    | 'question'
    | 'startsAt'
    | 'price'
    | 'currency'
    | 'wallet'
    | 'earnings'
    | 'feeBasisPoints'
    | 'freeHours'
    | 'lateRefundBasisPoints'
    | 'absentRefundBasisPoints'
    | 'mostMoves'
    | 'isInstant'
    | 'answerHours'
    | 'requestedAt'
    | 'answerBy'
    | 'rate'
    | 'serviceId'
    | 'serviceNames'
    | 'prepaidBy'
  > {
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** The id; null when the reader's time, or the client's, is taken by another one. */
export async function insertAppointment(tx: Transaction, a: NewAppointment): Promise<string | null> {
  const people = [a.clientId, a.readerId, a.profileId, a.readerName, a.channel, a.topic, a.question]
  const time = [a.answerBy ? 'REQUESTED' : 'BOOKED', a.startsAt, a.minutes, a.bufferBefore, a.bufferAfter]
  const paid = [a.price, a.currency, a.wallet, a.earnings, a.feeBasisPoints]
  const policy = [a.freeHours, a.lateRefundBasisPoints, a.absentRefundBasisPoints, a.mostMoves]
  const asked = [a.isInstant, a.answerHours, a.requestedAt, a.answerBy, a.rate]
  const service = [a.serviceId, a.serviceNames && JSON.stringify(a.serviceNames), a.prepaidBy]
  const row = await tx.row<{ id: string }>(ADD, [
    ...people,
    ...time,
    ...paid,
    ...policy,
    ...asked,
    ...service,
  ])
  return row?.id ?? null
}

export interface Move {
  readonly startsAt: Date
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** Null: it stands without the reader's answer. */
  readonly answerBy: Date | null
}

export const writeMove = (tx: Transaction, id: string, m: Move) =>
  tx.rows(MOVE, [
    id,
    m.startsAt,
    m.minutes,
    m.bufferBefore,
    m.bufferAfter,
    m.answerBy ? 'REQUESTED' : 'BOOKED',
    m.answerBy,
  ])
export const writeAcceptance = (tx: Transaction, id: string) => tx.rows(ANSWER, [id])
export const writeRoom = (tx: Transaction, id: string, readingId: string) =>
  tx.rows(SET_ROOM, [id, readingId])
export const writeEnd = (
  tx: Transaction,
  id: string,
  { ended, by, captured, fee }: { ended: Ended; by: Side | null; captured: bigint; fee: bigint },
) => tx.rows(END, [id, ended, by, captured, fee])

/** A reader's time that is taken by appointments beginning between two moments. */
export const takenOf = (on: Queryable, readerId: string, from: Date, to: Date) =>
  on.rows<{ id: string; startsAt: Date; from: Date; to: Date }>(TAKEN, [readerId, from, to])

/** Whether a client is somewhere else at that time, in another appointment than `except`. */
export const isClientBusy = async (
  tx: Transaction,
  clientId: string,
  startsAt: Date,
  minutes: number,
  except: string | null = null,
): Promise<boolean> => (await tx.row(CLIENT_BUSY, [clientId, startsAt, minutes, except])) !== null

type Ids = { id: string }[]
const idsOf = (rows: Ids) => rows.map(({ id }) => id)
/** The appointment in whose room a reading takes place; null for any other reading. */
export const appointmentOfReading = async (on: Queryable, readingId: string): Promise<string | null> =>
  (await on.row<{ id: string }>(OF_READING, [readingId]))?.id ?? null
/** A person's requested and booked appointments, on either side. */
export const openOf = async (on: Queryable, personId: string) => idsOf(await on.rows(OPEN_OF, [personId]))

export interface PageAsked {
  readonly side: Side
  readonly kind: 'UPCOMING' | 'PAST'
  /** What the last page ended with. */
  readonly after: Pick<AppointmentRow, 'startsAt' | 'id'> | null
  readonly count: number
}

/** One more than asked for, so that the caller knows whether there is more. */
export const appointmentsPage = (on: Queryable, personId: string, { side, kind, after, count }: PageAsked) =>
  on.rows<AppointmentRow>(PAGE[side][kind], [personId, after?.startsAt ?? null, after?.id ?? null, count + 1])
