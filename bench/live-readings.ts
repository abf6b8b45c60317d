import type pg from 'pg'
import { globalId } from './global-id.ts'

export interface LiveReading {
  /** As clients of the api know it. */
  readonly id: string
  readonly clientSubject: string
  readonly readerSubject: string
  /** A minute charged at a moment, as readings.packed_tick() writes it. */
  tickAt(minute: number, at: Date): string
}

/**
 * Readings in full swing, of people made for them. Their next minute is far away, so that what is heard of them is
 * what the bench says, once a second. The readers have earned nothing yet, or a payday would begin meanwhile.
 */
export async function openReadings(owner: pg.Client, count: number): Promise<LiveReading[]> {
  await owner.query(
    `INSERT INTO accounts.people (subject, name) SELECT 'user_' || side || n, initcap(side) || ' ' || n FROM generate_series(1, $1) n, unnest(ARRAY['client', 'diviner']) side`,
    [count],
  )
  await owner.query(
    `INSERT INTO ledger.accounts (owner_id, kind, currency, balance, floor)
       SELECT id, kind, 'USD', CASE kind WHEN 'wallet' THEN 100000 ELSE 0 END, 0 FROM accounts.people, LATERAL (SELECT CASE WHEN subject LIKE 'user_client%' THEN 'wallet' ELSE 'earnings' END AS kind) side WHERE subject ~ '^user_(client|diviner)[0-9]+$'`,
  )
  const { rows } = await owner.query<Row>(
    `WITH pairs AS (
       SELECT c.id AS client_id, c.subject AS client_subject, w.id AS wallet, r.id AS reader_id, r.subject AS reader_subject, e.id AS earnings
       FROM generate_series(1, $1) n JOIN accounts.people c ON c.subject = 'user_client' || n JOIN accounts.people r ON r.subject = 'user_diviner' || n
         JOIN ledger.accounts w ON w.owner_id = c.id AND w.kind = 'wallet' JOIN ledger.accounts e ON e.owner_id = r.id AND e.kind = 'earnings'),
     made AS (
       INSERT INTO readings.readings (state, channel, active_since, started_at, accepted_at, requested_at, ring_ends_at,
           rate, fee, client_account, reader_account, client_id, reader_id, profile_id, reader_name,
           fee_basis_points, bills_by, ring_seconds, join_seconds, grace_seconds)
         SELECT 'ACTIVE', 'CHAT', now(), now(), now(), now(), now(),
           299, 89, wallet, earnings, client_id, reader_id, uuidv7(), 'Mara Moonwater', 3000, 'SECOND', 60, 60, 300
         FROM pairs RETURNING *),
     running AS (
       INSERT INTO readings.meters (reading_id, client_account, reader_account, rate, fee, shared_ms, active_since, zero_at, paid_before, sequence, due_slot)
         SELECT id, client_account, reader_account, rate, fee, 0, active_since, due, 0, 0, readings.due_slot(due)
           FROM made, LATERAL (SELECT now() + interval '1 hour' + (client_account % 600) * interval '100 ms' AS due) each_one)
     SELECT made.id, pairs.* FROM made JOIN pairs USING (client_id)`,
    [count],
  )
  return rows.map(row => ({
    id: globalId('Reading', row.id),
    clientSubject: row.client_subject,
    readerSubject: row.reader_subject,
    tickAt: tickOf(row),
  }))
}

interface Row {
  id: string
  client_subject: string
  wallet: string
  reader_subject: string
  earnings: string
}

function tickOf({ id, wallet, earnings }: Row): LiveReading['tickAt'] {
  const began = Date.now()
  return (minute, at) =>
    [
      ...[id, wallet, earnings, minute, 1_000, 'USD', 299, 99_701, 1, 299, 210],
      ...[at.getTime(), 0, began, began + 60_000],
    ].join(' ')
}
