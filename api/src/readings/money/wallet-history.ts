import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Context } from '../../app.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { type Queryable, statement } from '../../foundation/database/database.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { Wallet } from '../../ledger/index.ts'

const messageFor = wordsFor({
  'walletEntry.description': ['kind', 'reader'],
  'walletEntry.descriptionWithoutReader': ['kind'],
})

export const WalletEntryKind = {
  TOP_UP: 'TOP_UP',
  BONUS: 'BONUS',
  READING: 'READING',
  APPOINTMENT: 'APPOINTMENT',
  ANSWER: 'ANSWER',
  STREAM: 'STREAM',
  ORDER: 'ORDER',
  TIP: 'TIP',
  GIFT: 'GIFT',
  REFUND: 'REFUND',
  ADJUSTMENT: 'ADJUSTMENT',
} as const
registerEnumType(WalletEntryKind, {
  name: 'WalletEntryKind',
  description: 'What moved money into a wallet or out of it.',
  valuesConfig: {
    TOP_UP: { description: 'Paid in from a card.' },
    BONUS: { description: 'Added by us on top of a package, or gone again with its payment.' },
    READING: { description: 'Paid for a reading.' },
    APPOINTMENT: { description: 'Set aside or paid for an appointment, less what came back.' },
    ANSWER: { description: 'Set aside or paid for an answer that is delivered later, less what came back.' },
    STREAM: { description: 'Set aside or paid for an entry to a stream, less what came back.' },
    ORDER: { description: 'Paid for an order in the shop, less what came back before it was shipped.' },
    TIP: { description: 'Given to a reader on top.' },
    GIFT: { description: 'A gift sent to a reader.' },
    REFUND: { description: 'Given back for a reading or an order.' },
    ADJUSTMENT: { description: 'Put right by staff.' },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'One line of a wallet’s history; a reading is one line, its minutes are in its receipt.',
  implements: Node,
  simpleResolvers: true,
})
export class WalletEntry {
  @Field(() => ID)
  id: string

  @Field(() => WalletEntryKind, { description: 'What it was.' })
  kind: keyof typeof WalletEntryKind

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  @Field(() => MoneyType, { description: 'Positive adds to the wallet.' })
  amount: Money

  readingId: string | null
  /** The reader's name, of what belongs to a reading. */
  reader: string | null

  @Field(() => String, { description: 'In words that may be shown as they are.' })
  description(@Ctx() { language }: Pick<Context, 'language'>): string {
    const { kind, reader } = this
    const words =
      reader === null
        ? messageFor('walletEntry.descriptionWithoutReader', { kind })
        : messageFor('walletEntry.description', { kind, reader })
    return words.in(language)
  }
}

export const WalletEntryConnection = connectionOf('WalletEntry', () => WalletEntry)

const KIND = `CASE t.reason WHEN 'top-up' THEN 'TOP_UP' WHEN 'promotion' THEN 'BONUS' WHEN 'promotion-taken-back' THEN 'BONUS' WHEN 'promotion-again' THEN 'BONUS' WHEN 'refund' THEN 'REFUND' WHEN 'tip' THEN 'TIP' WHEN 'gift' THEN 'GIFT' WHEN 'booking-hold' THEN 'APPOINTMENT' WHEN 'order-hold' THEN 'ANSWER' WHEN 'entry-hold' THEN 'STREAM' WHEN 'purchase-hold' THEN 'ORDER' ELSE 'ADJUSTMENT' END`
/** Minutes, and what was given back of them, are summed in their reading; what came back of an appointment or an answer, in its line. A gift taken back is no line. */
const HISTORY = statement(
  'wallet.history',
  // to the millisecond, as a cursor holds it
  `SELECT * FROM (SELECT id, date_trunc('milliseconds', at) AS at, kind, amount, reader, "readingId" FROM (
     SELECT t.subject_id::text || '/' || t.reason || '.' || t.number AS id, t.at, t.gained AS amount, ${KIND} AS kind, r.reader_name AS reader, r.id AS "readingId"
       FROM (SELECT e.subject_id, CASE e.reason WHEN 'gift-undone' THEN 'gift' ELSE coalesce(h.reason, e.reason) END AS reason,
               CASE WHEN e.reason IN ('release', 'gift-undone') THEN 1 ELSE e.number END AS number, min(e.at) AS at, sum(e.amount)::bigint AS gained FROM ledger.entries e
               LEFT JOIN LATERAL (SELECT s.reason FROM ledger.entries s WHERE e.reason = 'release' AND s.subject_id = e.subject_id
                 AND s.account = $1 AND s.reason IN ('booking-hold', 'order-hold', 'entry-hold', 'purchase-hold') LIMIT 1) h ON true
             WHERE e.account = $1 AND e.reason NOT IN ('session-minute', 'session-booking') AND (e.reason <> 'release' OR h.reason IS NOT NULL)
             GROUP BY 1, 2, 3 HAVING sum(e.amount) <> 0) t
         LEFT JOIN readings.readings r ON r.id = t.subject_id AND t.reason IN ('refund', 'tip')
     UNION ALL
     SELECT r.id::text, coalesce(r.ended_at, r.started_at), -coalesce(r.cost, r.rate * r.minutes + r.booked_held),
         CASE WHEN r.appointment_id IS NULL THEN 'READING' ELSE 'APPOINTMENT' END, r.reader_name, r.id
       FROM readings.standing r WHERE r.client_id = $2 AND r.wallet = $1 AND (r.minutes > 0 OR r.booked_held > 0)) each_line) line
   WHERE ($3::timestamptz IS NULL OR (at, id) < ($3, $4)) AND ($6::text IS NULL OR id = $6)
   ORDER BY at DESC, id DESC LIMIT $5`,
)

interface Line {
  id: string
  at: Date
  kind: keyof typeof WalletEntryKind
  amount: bigint
  reader: string | null
  readingId: string | null
}

type OwnedWallet = Pick<Wallet, 'id' | 'ownerId' | 'balance'>

/** Newest first, one more than asked for. `after` is a cursor this gave. */
export async function walletHistory(
  on: Queryable,
  wallet: OwnedWallet,
  first: number,
  after: string | null,
): Promise<WalletEntry[]> {
  const [at, id] = after ? placeIn(after) : [null, null]
  return linesOf(on, wallet, [at, id, first + 1, null])
}

/** One line of a wallet's history by its id; null when the wallet has no such line. */
export async function walletEntry(
  on: Queryable,
  wallet: OwnedWallet,
  id: string,
): Promise<WalletEntry | null> {
  return (await linesOf(on, wallet, [null, null, 1, id]))[0] ?? null
}

async function linesOf(
  on: Queryable,
  { id, ownerId, balance }: OwnedWallet,
  which: readonly [Date | null, string | null, number, string | null],
): Promise<WalletEntry[]> {
  const lines = await on.rows<Line>(HISTORY, [id, ownerId, ...which])
  return lines.map(line =>
    Object.assign(new WalletEntry(), { ...line, amount: money(line.amount, balance.currency) }),
  )
}

export const cursorOfEntry = (entry: WalletEntry): string =>
  Buffer.from(`${entry.at.toISOString()} ${entry.id}`).toString('base64url')

function placeIn(cursor: string): [Date, string] {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) throw new BadInput('after must be a cursor that this list gave you.')
  return [date, id]
}
