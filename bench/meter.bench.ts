import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type * as Sessions from '../api/src/sessions/index.ts'
import type { Bench } from './bench.ts'
import { atMost, type Figure, ratioAtLeast, ratioAtMost } from './measure/figure.ts'
import { median, percentile, sum } from './measure/percentile.ts'
import { stolenMilliseconds } from './measure/processes.ts'
import { insertAccounts, insertHistory, insertSessions, spreadSessions } from './stage/ledger-data.ts'
import { openNode } from './stage/node.ts'
import { builtApi, connected } from './stage/stage.ts'

const DUE_AT_ONCE = 10_000
const ACTIVE = 100_000
const HISTORY = 10_000_000
/** Ticks to be measured, and seconds that may be spent on it where a hypervisor gives our cores to others. */
const SECONDS = 100
const MOST_SECONDS = 180
const BURSTS = 6

type Meter = Pick<Sessions.SessionClock, 'tick'>

/** The meter as a node runs it: its own tick, with what it publishes and hears. */
export const meter: Bench = {
  name: 'meter',
  async run({ stage, say, tpcB }) {
    const database = await stage.database('meter')
    const node = await openNode(database.api)
    const { SessionClock, distributeTicks } = await builtApi<typeof Sessions>('sessions/index')
    distributeTicks(node.app)
    const meter = new SessionClock(node.app)
    const limit = await tpcB()
    return connected(database.owner, async owner => {
      await insertAccounts(owner, ACTIVE)
      await meter.tick()
      await insertSessions(owner, node.app.nodeId, 1, DUE_AT_ONCE, true)
      await delay(1_000)
      const limits = [await limit.measure(8)]
      const bursts = await burst(meter, owner, BURSTS)
      limits.push(await limit.measure(8))
      const bare = await bareBursts(owner, 3)
      say(
        `10,000 due: ${bursts.map(Math.round).join(', ')} ms a tick; in SQL alone ${bare.map(Math.round).join(', ')} ms`,
      )

      await insertSessions(owner, node.app.nodeId, DUE_AT_ONCE + 1, ACTIVE, false)
      await spreadSessions(owner)
      const young = await everySecond(meter, owner)
      say(`100,000 active: ${inWords(young)}`)

      await insertHistory(owner, HISTORY, say)
      const old = await everySecond(meter, owner)
      say(`the same with 10 million charges: ${inWords(old)}`)
      await node.close()

      const of = { bench: 'meter' }
      const tps = { what: `pgbench TPC-B, ${limit.clients} clients`, value: Math.max(...limits), unit: 'tps' }
      const figures: Figure[] = [
        {
          ...of,
          what: 'a tick with 10,000 due',
          value: (DUE_AT_ONCE * bursts.length * 1000) / sum(bursts),
          unit: 'charges/s',
          against: tps,
          target: ratioAtLeast(6),
        },
        {
          ...of,
          what: `p99 of a tick, 100,000 active (${young.undisturbed.length} undisturbed of ${young.all.length})`,
          value: percentile(young.all, 0.99),
          unit: 'ms',
          target: atMost(150),
        },
        {
          ...of,
          what: `p99 with 10 million charges there (${old.undisturbed.length} of ${old.all.length})`,
          value: percentile(old.all, 0.99),
          unit: 'ms',
          target: atMost(200),
        },
        {
          ...of,
          what: 'median tick with 10 million charges there',
          value: median(old.all),
          unit: 'ms',
          against: { what: 'with none', value: median(young.all), unit: 'ms' },
          target: ratioAtMost(1.3),
        },
      ]
      return figures
    })
  },
}

/** Milliseconds of ticks that each find all readings due; in between a minute passes. */
async function burst(meter: Meter, owner: pg.Client, times: number): Promise<number[]> {
  const took: number[] = []
  for (let time = 0; time <= times; time++) {
    const charged = await chargedSoFar(owner)
    await stayAlive(owner)
    const before = performance.now()
    await meter.tick()
    // The first one warms up.
    if (time > 0) took.push(performance.now() - before)
    mustBe((await chargedSoFar(owner)) - charged, DUE_AT_ONCE)
    await owner.query(`SELECT foundation.move_clock('1 minute')`)
    await delay(300)
  }
  return took
}

async function bareBursts(owner: pg.Client, times: number): Promise<number[]> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const before = performance.now()
    const { rowCount: charged } = await owner.query(
      'SELECT paid FROM sessions.charge_due(ARRAY(SELECT generate_series(0, 599)::smallint)) WHERE paid',
    )
    took.push(performance.now() - before)
    mustBe(charged ?? 0, DUE_AT_ONCE)
    await owner.query(`SELECT foundation.move_clock('1 minute')`)
  }
  return took
}

/** Milliseconds of ticks: of all, and of those in which nobody took the machine from us. */
interface Ticks {
  readonly all: readonly number[]
  readonly undisturbed: readonly number[]
}

/** One tick at every full second, after some that make up for the time since the last, until enough were undisturbed. */
async function everySecond(meter: Meter, owner: pg.Client): Promise<Ticks> {
  await owner.query('CHECKPOINT')
  // The first makes up for the time since the last, and may take longer than a node may be silent.
  for (let time = 0; time < 3; time++) {
    await stayAlive(owner)
    await meter.tick()
  }
  const [all, undisturbed]: [number[], number[]] = [[], []]
  const charged = await chargedSoFar(owner)
  for (let second = -5; second < MOST_SECONDS && undisturbed.length < SECONDS; second++) {
    await delay(1000 - (Date.now() % 1000))
    const [before, stolen] = [performance.now(), stolenMilliseconds()]
    await meter.tick()
    if (second < 0) continue
    all.push(performance.now() - before)
    if (stolenMilliseconds() === stolen) undisturbed.push(performance.now() - before)
  }
  const expected = (ACTIVE / 60) * (all.length + 5)
  const made = (await chargedSoFar(owner)) - charged
  if (Math.abs(made - expected) > expected * 0.1)
    throw new Error(`the meter charged ${made} minutes where about ${Math.round(expected)} fell due`)
  return { all, undisturbed }
}

const inWords = ({ all, undisturbed }: Ticks) =>
  `median ${median(undisturbed).toFixed(1)} ms, p99 ${percentile(undisturbed, 0.99).toFixed(1)} ms a tick in ${undisturbed.length} undisturbed ones; p99 of all ${all.length} ${percentile(all, 0.99).toFixed(1)} ms`

/** A node that was silent while something else was measured would count as dead, and its readings as interrupted. */
async function stayAlive(owner: pg.Client): Promise<void> {
  await owner.query('UPDATE foundation.nodes SET seen_at = foundation.clock_now()')
}

async function chargedSoFar(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ sum: string }>(
    'SELECT coalesce(sum(minutes), 0) AS sum FROM sessions.meters',
  )
  return Number(rows[0]?.sum)
}

function mustBe(found: number, expected: number) {
  if (found !== expected) throw new Error(`a tick charged ${found} readings where ${expected} were due`)
}
