import type { App } from '../../app.ts'
import { busyWith, presenceOfReaders } from '../../availability/index.ts'
import { type Policies, policies, readerById } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { accountOf } from '../../ledger/index.ts'
import { loadReading } from '../readings.store.ts'
import { ringReader } from '../ring/ring-reader.ts'
import { priceOf } from '../ring/terms.ts'
import {
  firstInQueue,
  lockFreeWaiting,
  mayTend,
  openWaitings,
  type RingAnswer,
  ringsOf,
  setWaitingState,
  stay,
  waitingRows,
} from './queue.store.ts'
import { publishQueue } from './queue-feed.ts'
import { waitersOf } from './waiters.ts'
import type { WaitingRow, WaitingState } from './waiting.ts'

/**
 * Once a second: stores who is still here, settles what was rung, and rings for whose turn it is. Whatever ended a
 * reading, and whichever node it was on, the next is rung from here; a second that is missed is made up for by the next.
 */
export async function tendQueues(app: App): Promise<void> {
  const here = waitersOf(app).ids
  if (here.length > 0) await app.db.inOneStatement(tx => stay(tx, here))
  for (const id of await app.db.transact(tend))
    await ringNext(app, id).catch(error =>
      app.log.error({ err: error, waiting: id }, 'a turn did not come; the next second tries again'),
    )
}

/** Settles places one node at a time. Returns those whose turn it is. */
async function tend(tx: Transaction): Promise<string[]> {
  if (!(await mayTend(tx))) return []
  const open = await openWaitings(tx)
  if (open.length === 0) return []
  const rings = await ringsOf(
    tx,
    open.flatMap(({ readingId }) => readingId ?? []),
  )
  const waiting: WaitingRow[] = []
  for (const row of open) if (await stillWaits(tx, row, rings)) waiting.push(row)
  return turnsOf(tx, waiting)
}

async function stillWaits(
  tx: Transaction,
  row: WaitingRow & { hasVanished: boolean },
  rings: ReadonlyMap<string, RingAnswer>,
): Promise<boolean> {
  if (row.state === 'RINGING') {
    const answer = row.readingId ? rings.get(row.readingId) : undefined
    if (!answer || answer === 'RINGING') return false
    // A ring that nobody answered gives the place back. It took the reader offline: the queue pauses until they come back.
    await change(tx, row, AFTER_RING[answer])
    return answer === 'EXPIRED'
  }
  const busy = await busyWith(tx, row.clientId)
  const reading = busy && (await loadReading(tx, busy))
  if (reading) {
    const isTheirs = reading.clientId === row.clientId && reading.readerId === row.readerId
    const isRungAsReader = reading.readerId === row.clientId && reading.state === 'RINGING'
    if (isRungAsReader) return true
    await change(tx, row, isTheirs ? 'RINGING' : 'LEFT', isTheirs ? reading.id : null)
    return false
  }
  if (row.hasVanished) await change(tx, row, 'VANISHED')
  return !row.hasVanished
}

const AFTER_RING: Record<Exclude<RingAnswer, 'RINGING'>, WaitingState> = {
  ACCEPTED: 'ANSWERED',
  DECLINED: 'DECLINED',
  CANCELLED: 'LEFT',
  EXPIRED: 'WAITING',
}

async function change(
  tx: Transaction,
  { id, readerId }: WaitingRow,
  state: WaitingState,
  readingId: string | null = null,
): Promise<void> {
  await setWaitingState(tx, id, state, readingId)
  publishQueue(tx, readerId)
}

/** The first of each queue whose page is there and whose reader can be rung. */
async function turnsOf(tx: Transaction, waiting: readonly WaitingRow[]): Promise<string[]> {
  const readerIds = [...new Set(waiting.map(({ readerId }) => readerId))]
  const presences = await presenceOfReaders(tx, readerIds)
  const turns: string[] = []
  for (const readerId of readerIds) {
    const presence = presences.get(readerId)
    if (!presence?.isOnline || presence.busyMs !== null) continue
    const first = await firstInQueue(tx, readerId)
    if (first?.isHere) turns.push(first.id)
  }
  return turns
}

/** Rings the reader for this place, if it is its turn still. Any node may try, any number of times. */
async function ringNext(app: App, id: string): Promise<void> {
  const terms = await offerFor(app, id)
  if (!terms) return
  await app.db.transact(tx => ringWaiting(tx, id, terms.offered, terms.policy)).catch(ignoreFaster)
}

export interface Offer {
  /** What the reader asks for a minute now, in minor units; null: they offer it no more. */
  readonly offered: bigint | null
  readonly policy: Policies
}

/** What a place would be rung at now. Null when there is no such place. */
export async function offerFor(app: App, id: string): Promise<Offer | null> {
  const known = (await waitingRows(app.db, [id])).get(id)
  if (!known) return null
  const profile = await readerById(app, known.profileId)
  const policy = await policies(app)
  const price = profile && priceOf({ profile, policy }, known.channel, null)
  return { offered: price && 'rate' in price ? price.rate.minor : null, policy }
}

/**
 * Rings for a place at the rate agreed to or, should the reader's have fallen, the lower one they offer now; null: they offer it no more.
 * Answers the reading; null when it is not this place's turn, the reader cannot be rung, or the wallet falls short, which ends the place.
 */
export async function ringWaiting(
  tx: Transaction,
  id: string,
  offered: bigint | null,
  policy: Policies,
): Promise<string | null> {
  const row = await lockFreeWaiting(tx, id)
  if (!row || (await firstInQueue(tx, row.readerId))?.id !== id) return null
  return ringPlace(tx, row, { offered, policy }, async () => {
    const presence = (await presenceOfReaders(tx, [row.readerId])).get(row.readerId)
    return presence?.isOnline === true && presence.busyMs === null
  })
}

/** Rings for a place that is locked, once its wallet was looked at and the reader `isReachable`. Answers as ringWaiting does. */
export async function ringPlace(
  tx: Transaction,
  row: WaitingRow,
  { offered, policy }: Offer,
  isReachable: () => Promise<boolean>,
): Promise<string | null> {
  if (offered === null) return over(tx, row, 'WITHDRAWN')
  const rate = row.rate < offered ? row.rate : offered
  const wallet = await accountOf(tx, row.clientId, 'wallet', row.currency)
  if (wallet.balance < rate * BigInt(policy.minimumMinutes)) return over(tx, row, 'UNFUNDED')
  if (!(await isReachable())) return null
  const readingId = await ringReader(tx, { ...row, rate, policy })
  // What was written for the ring goes with the transaction.
  if (!readingId) throw new SomebodyWasFaster()
  await change(tx, row, 'RINGING', readingId)
  return readingId
}

async function over(tx: Transaction, row: WaitingRow, state: WaitingState): Promise<null> {
  await change(tx, row, state)
  return null
}

/** The client was taken up with another reading in the same moment: the transaction is to be given up. */
export class SomebodyWasFaster extends Error {}

function ignoreFaster(problem: unknown): void {
  if (!(problem instanceof SomebodyWasFaster)) throw problem
}
