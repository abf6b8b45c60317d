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

/** So many people with a wallet each, every hundredth a reader with earnings; the id of the first of these wallets. */
export async function insertPeople(owner: pg.Client, people: number): Promise<string> {
  await owner.query(
    `INSERT INTO accounts.people (subject, name, email)
       SELECT 'user_bench_' || i, 'Person ' || to_hex(i * 7919) || ' of ' || to_hex(i), 'person-' || i || '@example.test' FROM generate_series(1, $1) i`,
    [people],
  )
  const insert = `INSERT INTO ledger.accounts (owner_id, kind, currency, balance, floor)
    SELECT id, $1, 'USD', $2, 0 FROM accounts.people WHERE subject LIKE 'user_bench_%' AND split_part(subject, '_', 3)::int % $3 = 0 ORDER BY id RETURNING id`
  const { rows } = await owner.query<{ id: string }>(insert, ['wallet', PLENTY, 1])
  await owner.query(insert, ['earnings', PLENTY, 100])
  await owner.query('VACUUM ANALYZE accounts.people, ledger.accounts')
  return rows[0]?.id ?? '0'
}

/**
 * Sessions of the accounts numbered `from` to `to`, all on one node, with meters that run and are spread over the minute; the next
 * minute of each begins within a minute from now, or all within a second.
 */
export async function insertSessions(
  owner: pg.Client,
  nodeId: string,
  from: number,
  to: number,
  allDue: boolean,
): Promise<void> {
  await owner.query(
    `WITH guests AS (SELECT row_number() OVER (ORDER BY id) AS i, id, owner_id FROM ledger.accounts WHERE kind = 'wallet'),
       hosts AS (SELECT row_number() OVER (ORDER BY id) AS i, id, owner_id FROM ledger.accounts WHERE kind = 'earnings'),
       pairs AS MATERIALIZED (SELECT i, uuidv7() AS session, g.id AS wallet, g.owner_id AS guest, h.id AS earnings, h.owner_id AS host,
         CASE WHEN $4 THEN foundation.clock_now() + make_interval(secs => i % 1000 / 1000.0) ELSE date_trunc('second', foundation.clock_now()) + make_interval(secs => 2 + i * 7 % 60 + i % 1000 / 1000.0) END AS due
         FROM guests g JOIN hosts h USING (i) WHERE i BETWEEN $2 AND $3),
       opened AS (INSERT INTO sessions.sessions (id, state, join_seconds, grace_seconds, opened_at) SELECT session, 'OPEN', 60, 120, due FROM pairs ORDER BY i),
       told AS (INSERT INTO foundation.subjects (id, sequence) SELECT session, 4 FROM pairs ORDER BY i),
       asked AS (INSERT INTO readings.readings (id, client_id, reader_id, profile_id, reader_name, channel, ring, topic, question, requested_at, ring_ends_at, answered_at)
         SELECT session, guest, host, uuidv7(), 'Mara Moonwater', 'CHAT', 'ACCEPTED', 'Life Path', 'What should I look at next?', due, due, due FROM pairs ORDER BY i),
       hosting AS (INSERT INTO sessions.participants (session_id, person_id, role, page, node, connection, joined_at)
         SELECT session, host, 'HOST', 'page-' || host, $1, 'c', due FROM pairs ORDER BY i),
       paying AS (INSERT INTO sessions.participants (session_id, person_id, role, page, node, connection, joined_at)
         SELECT session, guest, 'GUEST', 'page-' || guest, $1, 'c', due FROM pairs ORDER BY i RETURNING id, session_id)
     INSERT INTO sessions.meters (participant_id, session_id, wallet, earnings, rate, currency, bills_by, fee_basis_points, grace_ms_left, state,
         active_since, next_charge_at, due_slot, started_at)
       SELECT paying.id, session, wallet, earnings, 299, 'USD', 'SECOND', 3000, 120000, 'ACTIVE', due, due,
         (floor(extract(epoch FROM due) * 10)::bigint % 600)::smallint, due FROM pairs JOIN paying ON session_id = session`,
    [nodeId, from, to, allDue],
  )
  await owner.query(
    'VACUUM ANALYZE sessions.sessions, sessions.participants, sessions.meters, foundation.subjects, readings.readings',
  )
}

/** Meters that were all due at once are due all over the minute from now on. */
export async function spreadSessions(owner: pg.Client): Promise<void> {
  await owner.query(
    `UPDATE sessions.meters m SET next_charge_at = s.due, due_slot = (floor(extract(epoch FROM s.due) * 10)::bigint % 600)::smallint
       FROM (SELECT participant_id, foundation.clock_now() + make_interval(secs => random() * 60) AS due FROM sessions.meters) s
       WHERE s.participant_id = m.participant_id`,
  )
  await owner.query('VACUUM ANALYZE sessions.meters')
}

/**
 * Minutes charged in the past, in the order in which they would have been: many readings at once, each charged once
 * a minute, so that their rows lie between one another's in the table and in the indexes.
 */
export async function insertHistory(
  owner: pg.Client,
  charges: number,
  say: (line: string) => void,
  firstWallet = '0',
): Promise<void> {
  const readings = charges / MINUTES_A_READING
  const startedAMinute = Math.max(1, Math.round(readings / 100))
  await owner.query(`SET work_mem = '1GB'; DROP TABLE IF EXISTS pg_temp.past`)
  await owner.query(
    `CREATE TEMP TABLE past AS
       SELECT i, uuidv7(make_interval(secs => (i - $1) * 60.0 / $2)) AS id, c.first + i * 7919 % c.number AS debit
       FROM generate_series(0, $1::bigint - 1) i,
         (SELECT min(id) AS first, count(*) AS number FROM ledger.accounts WHERE kind = 'wallet' AND id >= $3) c`,
    [readings, startedAMinute, firstWallet],
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
