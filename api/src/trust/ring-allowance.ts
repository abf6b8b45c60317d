import type { Queryable, Transaction } from '../foundation/database/database.ts'
import { countUnjoined, forgetUnjoined, type UnjoinedRings, unjoinedRings } from './unjoined-rings.store.ts'

const MINUTE = 60
/** How long a client waits after so many rings of one reader that they did not join. The first is free: a call may fail. */
const WAIT_SECONDS = [0, 0, MINUTE, 5 * MINUTE, 30 * MINUTE, 4 * 60 * MINUTE, 24 * 60 * MINUTE] as const
/** Of all readers together so many more are free. */
const FREE_OF_ALL_READERS = 3

/** Seconds until this client may ring this reader again; 0 when they may now. */
export async function ringAllowance(tx: Queryable, clientId: string, readerId: string): Promise<number> {
  return secondsToWait(await unjoinedRings(tx, clientId, readerId))
}

/** A ring held the reader for nothing: it was accepted and the client never joined, or the client let it ring and left. */
export const countUnjoinedRing = (tx: Transaction, clientId: string, readerId: string): Promise<void> =>
  countUnjoined(tx, clientId, readerId)

/** The client joined: what was before is forgotten. */
export const forgetUnjoinedRings = (tx: Transaction, clientId: string, readerId: string): Promise<void> =>
  forgetUnjoined(tx, clientId, readerId)

/** Waits grow with each ring in vain, of one reader and of all together. */
export function secondsToWait(rings: UnjoinedRings): number {
  const left = [
    waitAfter(rings.ofThisReader) - rings.secondsSinceThisReader,
    waitAfter(rings.ofAllReaders - FREE_OF_ALL_READERS) - rings.secondsSinceAny,
  ]
  return Math.max(0, ...left.map(Math.ceil))
}

const waitAfter = (rings: number): number =>
  WAIT_SECONDS[Math.min(Math.max(0, rings), WAIT_SECONDS.length - 1)] ?? 0
