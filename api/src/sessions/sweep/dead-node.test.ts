import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { openDatabase, statement } from '../../foundation/database/database.ts'
import { sweepDeadNodes } from './sweep-sessions.ts'

const { story, run } = stories('a node that dies')

const MANY = 1_500

const NODE = statement(
  'test.node',
  `INSERT INTO foundation.nodes (id, started_at, seen_at, heard_at)
   SELECT $1, now - interval '1 hour', now - interval '20 seconds', now - interval '22 seconds' FROM foundation.clock_now() AS now`,
)
/** Two minutes in and three minutes held; the host of every third session listens through a node that lives. */
const SESSIONS = statement(
  'test.sessions',
  `WITH wallet AS (SELECT * FROM ledger.account(gen_random_uuid(), 'wallet', 'USD')),
   made AS (INSERT INTO sessions.sessions (id, state, join_seconds, grace_seconds, opened_at)
     SELECT gen_random_uuid(), 'OPEN', 60, 120, now - interval '130 seconds' FROM foundation.clock_now() AS now, generate_series(1, $3) RETURNING id),
   numbered AS (SELECT id, row_number() OVER () AS n FROM made),
   hosts AS (INSERT INTO sessions.participants (session_id, person_id, role, page, node, connection, joined_at)
     SELECT id, gen_random_uuid(), 'HOST', 'host-page-' || n, CASE WHEN n % 3 = 0 THEN $2::uuid ELSE $1 END, 'c', now - interval '130 seconds'
       FROM numbered, foundation.clock_now() AS now),
   guests AS (INSERT INTO sessions.participants (session_id, person_id, role, page, node, connection, joined_at)
     SELECT id, gen_random_uuid(), 'GUEST', 'guest-page-' || n, $1, 'c', now - interval '130 seconds' FROM numbered, foundation.clock_now() AS now
     RETURNING id, session_id)
   INSERT INTO sessions.meters (participant_id, session_id, wallet, earnings, rate, currency, bills_by, fee_basis_points, grace_ms_left, state, minutes,
       shared_ms, active_since, next_charge_at, due_slot, started_at)
     SELECT g.id, g.session_id, w.id, 0, 299, 'USD', 'SECOND', 3000, 120000, 'ACTIVE', 3, 70000, now - interval '60 seconds', now + interval '50 seconds',
       0, now - interval '130 seconds' FROM guests g, wallet w, foundation.clock_now() AS now`,
)
const METERS = statement(
  'test.meters',
  `SELECT m.state, m.shared_ms AS "sharedMs", p.lost, m.paused_at = n.heard_at AND p.from_at = n.heard_at AS "atLastSign", h.joined_at IS NOT NULL AS "hostStays",
     g.page IS NULL AND g.node IS NULL AND g.joined_at IS NULL AS "guestGone", count(*)::int AS sessions
   FROM sessions.meters m JOIN sessions.participants g ON g.id = m.participant_id JOIN sessions.participants h ON h.session_id = m.session_id AND h.role = 'HOST'
     LEFT JOIN sessions.pauses p ON p.participant_id = m.participant_id, (SELECT date_trunc('milliseconds', foundation.clock_now() - interval '22 seconds') AS heard_at) n
   WHERE m.earnings = 0 GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 5`,
)
const EVENTS = statement(
  'test.events',
  `SELECT events, count(*)::int AS sessions FROM (
     SELECT string_agg(concat_ws(' ', e.sequence, e.type, e.payload ->> 'role'), ', ' ORDER BY e.sequence) AS events
     FROM foundation.events e JOIN sessions.meters m ON m.session_id = e.subject_id AND m.earnings = 0 GROUP BY e.subject_id) each_session
   GROUP BY events ORDER BY events`,
)
const LEFT = statement('test.left', 'SELECT count(*)::int AS nodes FROM foundation.nodes WHERE id = $1')

story('its sessions pause at its last sign of life, in order, and it is forgotten', async world => {
  const { app, database } = world
  const owner = openDatabase(database.ownerUrl, app.bus, { poolSize: 1 })
  const dead = randomUUID()
  await owner.rows(NODE, [dead])
  await owner.rows(SESSIONS, [dead, app.nodeId, MANY])
  await sweepDeadNodes(app)
  assert.is(
    (await app.db.row<{ nodes: number }>(LEFT, [dead]))?.nodes,
    1,
    'a full share: perhaps there are more',
  )
  await sweepDeadNodes(app)
  assert.is((await app.db.row<{ nodes: number }>(LEFT, [dead]))?.nodes, 0)

  const third = MANY / 3
  const paused = { state: 'PAUSED', sharedMs: 108_000n, atLastSign: true, guestGone: true }
  assert.equal(await owner.rows(METERS), [
    { ...paused, lost: 'HOST', hostStays: false, sessions: MANY - third },
    { ...paused, lost: 'GUEST', hostStays: true, sessions: third },
  ])
  assert.equal(await owner.rows(EVENTS), [
    { events: '1 session.page-changed GUEST, 2 session.changed', sessions: third },
    {
      events: '1 session.page-changed HOST, 2 session.page-changed GUEST, 3 session.changed',
      sessions: MANY - third,
    },
  ])
  await owner.close()
})

run()
