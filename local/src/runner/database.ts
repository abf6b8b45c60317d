import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type Postgres, startPostgres } from '../postgres/index.ts'
import type { Layout } from './place/layout.ts'
import { isAlive } from './process/ps.ts'

export type Database = { postgres: Postgres; stop: () => Promise<void> }

const askEveryMs = 500

/** PostgreSQL for as long as the runner lives: a server that dies is started again on its data. */
export async function openDatabase(layout: Layout): Promise<Database> {
  const open = () =>
    startPostgres({ dir: layout.data, port: layout.ports.postgres, logFile: layout.log('postgres') })
  const first = await open()
  if (first.dir !== layout.data) {
    console.log(
      `  PostgreSQL does not run as root and may not enter ${layout.state}: its data are in ${first.dir}.`,
    )
  }
  let current = first
  const stopping = new AbortController()

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await delay(askEveryMs, undefined, stopping).catch(() => undefined)
      if (stopping.signal.aborted || isAlive(current.pid)) continue
      try {
        current = await open()
      } catch (fault) {
        console.error(fault instanceof Error ? fault.message : fault)
      }
    }
  }
  const watching = watch()
  return {
    postgres: first,
    async stop() {
      stopping.abort()
      await watching
      await current.stop()
    },
  }
}

export async function answersSql(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  // A server that goes away in the middle answers "no" below; without a listener it would end the runner.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT')
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}
