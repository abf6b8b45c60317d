import type pg from 'pg'

/** Money that no bench uses up, in minor units. */
const PLENTY = 10_000_000_000n

const MINUTES_A_READING = 20

/** So many clients and as many readers, each with an account. Clients' accounts come first, then readers'. */
export async function insertAccounts(owner: pg.Client, people: number): Promise<void> {
  const insert = `INSERT INTO ledger.accounts (owner_id, kind, currency, balance, floor) SELECT uuidv7(), $2, 'USD', $3, 0 FROM generate_series(1, $1)`
  await owner.query(insert, [people, 'wallet', PLENTY])
  await owner.query(insert, [people, 'earnings', PLENTY])
  await owner.query('VACUUM ANALYZE ledger.accounts')
}

/**
 * Active readings of the accounts numbered `from` to `to`, all on one node and spread over the minute; the next
 * charge of each falls due within a minute from now, or all within a second.
 */
export async function insertReadings(
  owner: pg.Client,
  nodeId: string,
  from: number,
  to: number,
  allDue: boolean,
): Promise<void> {
  await owner.query(
    `WITH clients AS (SELECT row_number() OVER (ORDER BY id) AS i, id, owner_id FROM ledger.accounts WHERE kind = 'wallet'),
       readers AS (SELECT row_number() OVER (ORDER BY id) AS i, id, owner_id FROM ledger.accounts WHERE kind = 'earnings'),
       pairs AS (SELECT i, c.id AS client_account, c.owner_id AS client_id, r.id AS reader_account, r.owner_id AS reader_id,
         CASE WHEN $4 THEN foundation.clock_now() + make_interval(secs => i % 1000 / 1000.0) ELSE date_trunc('second', foundation.clock_now()) + make_interval(secs => 2 + i * 7 % 60 + i % 1000 / 1000.0) END AS due
         FROM clients c JOIN readers r USING (i) WHERE i BETWEEN $2 AND $3),
       made AS (INSERT INTO readings.readings (state, channel, active_since, started_at, accepted_at, requested_at, ring_ends_at,
         rate, fee, client_account, reader_account, client_id, reader_id, profile_id, reader_name, topic, question,
         fee_basis_points, bills_by, ring_seconds, join_seconds, grace_seconds,
         client_page, client_node, client_joined_at, reader_page, reader_node, reader_joined_at)
       SELECT 'ACTIVE', 'CHAT', due, due, due, due, due, 299, 89, client_account, reader_account, client_id, reader_id, uuidv7(),
         'Mara Moonwater', 'Life Path', 'What should I look at next?', 3000, 'SECOND', 60, 60, 120,
         'page-' || client_id, $1, due, 'page-' || reader_id, $1, due
       FROM pairs ORDER BY i RETURNING id, client_account, reader_account, rate, fee, active_since)
     INSERT INTO readings.meters (reading_id, client_account, reader_account, rate, fee, shared_ms, active_since, zero_at, paid_before, sequence, due_slot)
       SELECT id, client_account, reader_account, rate, fee, 0, active_since, active_since, 0, 0, readings.due_slot(active_since) FROM made`,
    [nodeId, from, to, allDue],
  )
  await owner.query('VACUUM ANALYZE readings.readings, readings.meters')
}

/** Readings that all fell due at once fall due all over the minute from now on. */
export async function spreadReadings(owner: pg.Client): Promise<void> {
  await owner.query(
    `UPDATE readings.meters m SET zero_at = s.due - s.minutes_charged * interval '1 minute', due_slot = readings.due_slot(s.due)
       FROM (SELECT *, foundation.clock_now() + make_interval(secs => random() * 60) AS due FROM readings.running_meters) s WHERE s.reading_id = m.reading_id`,
  )
  await owner.query('VACUUM ANALYZE readings.meters')
}

/**
 * Minutes charged in the past, in the order in which they would have been: many readings at once, each charged once
 * a minute, so that their rows lie between one another's in the table and in the indexes.
 */
export async function insertHistory(
  owner: pg.Client,
  charges: number,
  say: (line: string) => void,
): Promise<void> {
  const readings = charges / MINUTES_A_READING
  const startedAMinute = Math.max(1, Math.round(readings / 100))
  await owner.query(`SET work_mem = '1GB'; DROP TABLE IF EXISTS pg_temp.past`)
  await owner.query(
    `CREATE TEMP TABLE past AS
       SELECT i, uuidv7(make_interval(secs => (i - $1) * 60.0 / $2)) AS id, c.first + i * 7919 % c.number AS debit
       FROM generate_series(0, $1::bigint - 1) i,
         (SELECT min(id) AS first, count(*) AS number FROM ledger.accounts WHERE kind = 'wallet') c`,
    [readings, startedAMinute],
  )
  await owner.query('CREATE INDEX ON past (i); ANALYZE past')
  const steps = 10
  const turns = readings + (MINUTES_A_READING - 1) * startedAMinute
  for (let step = 0; step < steps; step++) {
    await owner.query(
      `INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, currency, reason)
         SELECT now() - interval '2 days' + make_interval(secs => (i + (minute - 1) * $3) * 60.0 / $3), debit, 3, 299, 0, 100000, 0, id, minute, 'USD', 'session-minute'
         FROM generate_series(1, $4::int) minute
           JOIN past ON i >= $1 - (minute - 1) * $3 AND i < $2 - (minute - 1) * $3
         ORDER BY i + (minute - 1) * $3`,
      [
        Math.floor((turns * step) / steps),
        Math.floor((turns * (step + 1)) / steps),
        startedAMinute,
        MINUTES_A_READING,
      ],
    )
    if ((step + 1) % 5 === 0)
      say(`${((charges / 1e6) * (step + 1)) / steps} million charges are in the table`)
  }
  await owner.query('VACUUM ANALYZE ledger.transfers')
}
