import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { openDatabase, statement } from '../foundation/database.ts'

const { story, run } = stories('a node that dies')

const MANY = 10_000

const NODE = statement(
  'test.node',
  `INSERT INTO foundation.nodes (id, started_at, seen_at, heard_at)
   SELECT $1, now - interval '1 hour', now - interval '20 seconds', now - interval '22 seconds' FROM foundation.clock_now() AS now`,
)
/** Two minutes in; every third reading's reader hangs on another node, every tenth reading has paused before. */
const READINGS = statement(
  'test.readings',
  `WITH wallet AS (INSERT INTO ledger.accounts (owner_id, kind, currency, floor) VALUES (gen_random_uuid(), 'wallet', 'USD', 0) RETURNING id),
   made AS (INSERT INTO readings.readings (state, channel, rate, fee, client_account, reader_account, client_id, reader_id,
     profile_id, reader_name, fee_basis_points, bills_by, ring_seconds, join_seconds, grace_seconds, requested_at, ring_ends_at, started_at,
     active_since, shared_ms, client_page, client_node, client_joined_at, reader_page, reader_node, reader_joined_at)
   SELECT 'ACTIVE', 'CHAT', 299, 89, wallet.id, 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Mara', 3000, 'SECOND', 60, 60, 120,
     began, began, began, now - interval '60 seconds', 70000,
     'client-' || n, $1, began, 'reader-' || n, CASE WHEN n % 3 = 0 THEN $2::uuid ELSE $1 END, began
   FROM wallet, foundation.clock_now() AS now, LATERAL (SELECT now - interval '130 seconds' AS began) b, generate_series(1, $3) n
   RETURNING *)
   INSERT INTO readings.meters (reading_id, client_account, reader_account, rate, fee, shared_ms, active_since, zero_at, paid_before, sequence, due_slot)
   SELECT id, client_account, 0, rate, fee, shared_ms, active_since, now - interval '170 seconds', -3, 0, 0 FROM made, foundation.clock_now() AS now`,
)
const STATES = statement(
  'test.states',
  `SELECT r.state, r.shared_ms AS "sharedMs", p.lost_side AS "lostSide", r.paused_at = n.heard_at AND p.from_at = n.heard_at AS "atLastSign",
     r.active_since IS NULL AND r.minutes_charged = 3
       AND NOT EXISTS (SELECT FROM readings.meters m WHERE m.reading_id = r.id) AND r.client_node IS NULL AND r.client_page IS NULL
       AND r.client_joined_at IS NULL AS "stands", r.reader_node AS "readerNode", r.reader_joined_at IS NOT NULL AS "readerJoined",
     count(*)::int AS readings
   FROM readings.readings r LEFT JOIN readings.reading_pauses p ON p.reading_id = r.id, (SELECT foundation.clock_now() - interval '22 seconds' AS heard_at) n
   WHERE r.reader_name = 'Mara' GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 6 NULLS FIRST`,
)
const EVENTS = statement(
  'test.events',
  `SELECT told, count(*)::int AS readings FROM (
     SELECT string_agg(concat_ws(' ', e.sequence, kind, coalesce(payload ->> 'state', split_part(payload ->> 'page', '-', 1)), side,
       payload ->> 'present'), ', ' ORDER BY e.sequence) AS told
     FROM readings.reading_events e JOIN readings.readings r ON r.id = e.reading_id AND r.sequence >= e.sequence GROUP BY reading_id) each_reading
   GROUP BY told ORDER BY told`,
)
const LEFT = statement('test.left', 'SELECT count(*)::int AS nodes FROM foundation.nodes WHERE id = $1')

/** As if another node had these readings and was never heard of again. */
async function withDeadNode(
  { database, app }: World,
  count: number,
  then: (nodes: { dead: string; living: string }) => Promise<void>,
): Promise<void> {
  const owner = openDatabase(database.ownerUrl, app.bus, { poolSize: 1 })
  const nodes = { dead: randomUUID(), living: app.nodeId }
  try {
    await owner.rows(NODE, [nodes.dead])
    await owner.rows(READINGS, [nodes.dead, nodes.living, count])
    await then(nodes)
  } finally {
    await owner.close()
  }
}

story('its ten thousand readings pause at once, at its last sign of life, in order', async world => {
  const { app, meter } = world
  await withDeadNode(world, MANY, async ({ dead, living }) => {
    const gaps: number[] = []
    let stopHearing: () => void = () => undefined
    const heard = new Promise<void>(resolve => {
      stopHearing = app.bus.onGap(() => {
        gaps.push(performance.now())
        resolve()
      })
    })
    const began = performance.now()
    await meter.tick()
    const took = performance.now() - began
    // It comes back by way of the database, after the tick.
    await heard
    stopHearing()

    const third = Math.floor(MANY / 3)
    const paused = { state: 'PAUSED', sharedMs: 108_000n, lostSide: 'CLIENT', atLastSign: true, stands: true }
    assert.equal(await app.db.rows(STATES), [
      { ...paused, readerNode: null, readerJoined: false, readings: MANY - third },
      { ...paused, readerNode: living, readerJoined: true, readings: third },
    ])
    assert.equal(await app.db.rows(EVENTS), [
      { told: '1 state PAUSED, 2 side client CLIENT false', readings: third },
      {
        told: '1 state PAUSED, 2 side client CLIENT false, 3 state PAUSED, 4 side reader READER false',
        readings: MANY - third,
      },
    ])
    assert.is(
      (await app.db.row<{ nodes: number }>(LEFT, [dead]))?.nodes,
      1,
      'a full share: perhaps there are more',
    )
    await meter.tick()
    assert.is((await app.db.row<{ nodes: number }>(LEFT, [dead]))?.nodes, 0)
    // About a second on a machine that does nothing else.
    assert.ok(took < 10_000, `it took ${took.toFixed(0)} ms`)
    if (process.env.TEST_LOG)
      console.log(`${MANY} readings of a dead node were paused in ${took.toFixed(0)} ms`)
    assert.is(gaps.length, 1, 'nobody is told one by one')
  })
})

run()
