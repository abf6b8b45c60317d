import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type pg from 'pg'
import { root } from '../local/src/runner/place/layout.ts'
import type { Bench } from './bench.ts'
import { browse } from './clients/browse.ts'
import { globalId } from './clients/global-id.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { familyCpuSeconds } from './measure/processes.ts'
import { startApi } from './stage/api-process.ts'
import { buildCms, startCms } from './stage/cms-process.ts'
import { insertHistory, insertPeople } from './stage/ledger-data.ts'
import { connected } from './stage/stage.ts'

const PEOPLE = 100_000
const TRANSFERS = 10_000_000
const VIEWS = 10
const WARMING = 5
const IDLE_FOR = 3_000
/** Of one core, by the panel, the api and PostgreSQL together. */
const IDLE_SHARE = 0.15
const MOST_WAITING = 300_000
const STAFF = 'user_ines'
/** A table of more rows than this is large. */
const LARGE = 10_000

/** What each page of the staff's desk costs with very many people and transfers, in CPU of the panel, the api and PostgreSQL together. */
export const desk: Bench = {
  name: 'desk',
  async run({ stage, world, say }) {
    const seeded = await world()
    const { env, apiUrl, cmsUrl, publicUrl, owner: ownerUrl, tokenOf } = seeded
    await buildCms(seeded)
    const api = await startApi(env, apiUrl)
    const cms = await startCms(seeded)
    try {
      return await connected(ownerUrl, async owner => {
        await owner.query(
          `INSERT INTO accounts.people (subject, name, email, staff_roles) VALUES ($1, 'Ines Harrow', 'ines@example.test', '{ADMIN}')
             ON CONFLICT (subject) DO UPDATE SET staff_roles = '{ADMIN}'`,
          [STAFF],
        )
        const firstWallet = await insertPeople(owner, PEOPLE)
        await insertHistory(owner, TRANSFERS, say, firstWallet)
        const headers = { cookie: `__session=${await tokenOf(STAFF)}`, host: new URL(publicUrl).host }
        const look = async (path: string) => {
          const { status } = await browse(`${cmsUrl}/admin${path}`, headers)
          if (status !== 200) throw new Error(`/admin${path} answered ${status}`)
        }
        const parts = { panel: cms.pid, api: api.pid, database: stage.postgres.pid }
        const cpu = () => Object.values(parts).map(familyCpuSeconds)
        say(`jobs of the api were done after ${(await untilIdle(cpu)).toFixed(0)} s`)
        const figures: Figure[] = []
        const asked = await addresses(owner, firstWallet)
        const scanned = await largeScans(owner)
        for (const path of asked) {
          for (let view = 0; view < WARMING; view++) await look(path)
          const before = cpu()
          for (let view = 0; view < VIEWS; view++) await look(path)
          const used = cpu().map((seconds, part) => ((seconds - (before[part] ?? 0)) * 1000) / VIEWS)
          const value = used.reduce((sum, each) => sum + each, 0)
          const split = Object.keys(parts).map((part, place) => `${part} ${used[place]?.toFixed(0)}`)
          say(`${path || '/'}: ${value.toFixed(0)} ms (${split.join(', ')})`)
          figures.push({
            bench: 'desk',
            what: path.slice(0, 50) || '/',
            value,
            unit: 'ms CPU',
            target: atMost(200),
          })
        }
        // A backend that is idle tells its counts a second later.
        await delay(2_000)
        const wholly = difference(await largeScans(owner), scanned)
        if (wholly.length > 0) say(`read from beginning to end: ${wholly.join(', ')}`)
        figures.push({
          bench: 'desk',
          what: 'large tables read whole',
          value: wholly.length,
          unit: 'tables',
          target: atMost(0),
        })
        return figures
      })
    } finally {
      await cms.stop()
      await api.stop()
    }
  },
}

/** Home, every page of the desk that needs no id, and those of a person and of a transfer. */
async function addresses(owner: pg.Client, wallet: string): Promise<string[]> {
  const { rows } = await owner.query<{ person: string; transfer: string }>(
    `SELECT owner_id AS person, (SELECT id FROM ledger.transfers t WHERE t.debit = a.id AND number = 1 ORDER BY id DESC LIMIT 1) AS transfer
       FROM ledger.accounts a WHERE id = $1`,
    [wallet],
  )
  const { person = '', transfer = '' } = rows[0] ?? {}
  const personId = globalId('Person', person)
  const lists = (await deskPaths()).filter(path => !path.includes(':') && !path.endsWith('/print'))
  return [
    '',
    ...lists,
    '/desk/people?query=person+3ee',
    '/desk/people?query=person-4711',
    `/desk/people/${personId}`,
    `/desk/money?personId=${personId}`,
    `/desk/money?find=${transfer}`,
    '/desk/money?reason=session-minute',
    `/desk/money/${globalId('Transfer', transfer)}`,
  ]
}

/** Waits until the jobs that find so much new work are done with it: they are no part of what a page costs. In seconds. */
async function untilIdle(cpu: () => number[]): Promise<number> {
  const began = performance.now()
  const used = () => cpu().reduce((sum, each) => sum + each, 0)
  for (let before = used(); performance.now() - began < MOST_WAITING; before = used()) {
    await delay(IDLE_FOR)
    if (used() - before < (IDLE_SHARE * IDLE_FOR) / 1_000) break
  }
  return (performance.now() - began) / 1_000
}

/** Those that the panel itself lists; imported when it runs, for its types bring all of Next with them. */
async function deskPaths(): Promise<string[]> {
  const { href } = pathToFileURL(join(root, 'cms/src/desk/pages.ts'))
  const { pages } = (await import(href)) as { pages: Record<string, { path: string }> }
  return Object.values(pages).map(({ path }) => path)
}

/** How often each large table was read from its beginning to its end. */
async function largeScans(owner: pg.Client): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ name: string; scans: string }>(
    `SELECT format('%s.%s', schemaname, s.relname) AS name, seq_scan AS scans FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = relid WHERE reltuples > $1`,
    [LARGE],
  )
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]))
}

const difference = (now: Map<string, number>, then: Map<string, number>): string[] =>
  [...now].filter(([name, scans]) => scans > (then.get(name) ?? 0)).map(([name]) => name)
