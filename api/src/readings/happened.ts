import { publishPresence } from '../availability/index.ts'
import { GAP } from '../foundation/bus-listeners.ts'
import { type Statement, statement, type Transaction } from '../foundation/database.ts'
import { publishBalance, publishEarnings } from '../ledger/index.ts'
import { publishTicks } from './tick-payload.ts'

/** What the functions a statement calls say that happened, for `announcing`: the last column of its rows. */
export const HAPPENED = `current_setting('soulseer.happened', true) AS happened`

const LOG = statement('readings.happened', `SELECT ${HAPPENED}`)

/** Asks, and tells listeners of everything that happened to readings in this transaction. */
export async function publishing<Row>(
  tx: Transaction,
  asked: Statement,
  values?: readonly unknown[],
): Promise<{ rows: Row[]; firstEvent: number | null }> {
  const rows = await tx.rows<Row & { happened: string | null }>(asked, values)
  return { rows, firstEvent: publishLog(tx, rows[0]?.happened ?? null) }
}

/** The same, last, for a transaction of several statements that did not ask. */
export const publishHappened = (tx: Transaction) => publishing(tx, LOG)

/** Tells what a statement's functions said; answers the sequence of the first event. */
function publishLog(tx: Transaction, log: string | null): number | null {
  let first: number | null = null
  for (const line of log?.split('\n') ?? []) {
    if (line.startsWith('tick ')) publishTicks(tx, line.slice('tick '.length))
    const [kind, id, sequence, toPage] = line.split(' ')
    if (kind === 'gap') tx.publish(GAP, null)
    if (kind === 'over') publishOver(tx, line)
    if (kind !== 'event') continue
    first ??= Number(sequence)
    tx.publish(toPage ? `page:${id}/${toPage}` : `reading:${id}`, { id, sequence: Number(sequence) })
  }
  return first
}

/** The reader is free again; she was given her share if anything was charged, and the wallet what was not used. */
function publishOver(tx: Transaction, line: string): void {
  const [, readerId = '', earnings, wallet, currency = '', balance = '', version = ''] = line.split(' ')
  publishPresence(tx, readerId)
  if (earnings) publishEarnings(tx, BigInt(earnings))
  if (wallet)
    publishBalance(tx, { id: BigInt(wallet), currency, balance: BigInt(balance), version: BigInt(version) })
}
