import { mayAllEnter } from '../../accounts/index.ts'
import { occupy } from '../../availability/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { accountOf } from '../../ledger/index.ts'
import { openSession, SessionChanged } from '../../sessions/index.ts'
import { insertReading } from '../readings.store.ts'
import { ReaderRung } from './events.ts'
import { publishRinging } from './incoming-feed.ts'

/** Everything a reading is held by, copied so that no edit changes a reading that was asked for. Money in minor units. */
export interface Ring {
  readonly clientId: string
  readonly readerId: string
  readonly profileId: string
  readonly readerName: string
  readonly channel: string
  readonly topic: string | null
  readonly question: string | null
  readonly rate: bigint
  readonly currency: string
  /** So many minutes the client agreed to; null: until somebody ends it. */
  readonly minuteLimit: number | null
  readonly policy: {
    readonly billsBy: 'SECOND' | 'MINUTE'
    readonly readerShareBasisPoints: number
    readonly ringSeconds: number
    readonly joinSeconds: number
    readonly graceSeconds: number
  }
}

/**
 * @rule how long a ring lasts: as long as the policy's ring time, counted from the request by the server's clock.
 * Rings a reader: the reading, its session and that both are busy are written together. Null when one of the two is busy already,
 * or shut out, be it since the request began; the transaction is to be given up then.
 */
export async function ringReader(tx: Transaction, ring: Ring): Promise<string | null> {
  const { clientId, readerId, policy, currency } = ring
  if (!(await mayAllEnter(tx, [clientId, readerId]))) return null
  const id = await insertReading(tx, { ...ring, ringSeconds: policy.ringSeconds })
  const isFree = await occupy(tx, id, [
    { personId: readerId, role: 'HOST' },
    { personId: clientId, role: 'GUEST' },
  ])
  if (!isFree) return null
  const wallet = await accountOf(tx, clientId, 'wallet', currency)
  const earnings = await accountOf(tx, readerId, 'earnings', currency)
  const meter = {
    wallet: wallet.id,
    earnings: earnings.id,
    rate: ring.rate,
    currency,
    billsBy: policy.billsBy,
    feeBasisPoints: 10_000 - policy.readerShareBasisPoints,
    minuteLimit: ring.minuteLimit,
  }
  await openSession(tx, {
    id,
    hostId: readerId,
    guests: [{ personId: clientId, meter }],
    joinSeconds: policy.joinSeconds,
    graceSeconds: policy.graceSeconds,
  })
  await emit(tx, SessionChanged, { subjectId: id, payload: { minutes: 0, isOver: false } })
  await emit(tx, ReaderRung, { subjectId: readerId, payload: { readingId: id } })
  publishRinging(tx, readerId)
  return id
}
