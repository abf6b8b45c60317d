import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { promisify } from 'node:util'
import { connected, type Stage } from './stage.ts'

const run = promisify(execFile)

const SCALE = 50
const CLIENTS_TO_TRY = [4, 8, 16, 32, 48]

/** PostgreSQL's own measure of what this machine commits: pgbench's TPC-B, prepared, with as many clients as suit it best. */
export interface TpcB {
  readonly clients: number
  /** Transactions a second, measured now. */
  measure(seconds: number): Promise<number>
}

export async function openTpcB({ postgres }: Stage, say: (line: string) => void): Promise<TpcB> {
  const pgbench = findPgbench()
  const { port, password } = postgres
  const address = {
    PGHOST: '127.0.0.1',
    PGPORT: String(port),
    PGUSER: 'postgres',
    PGPASSWORD: password,
    PGDATABASE: 'tpcb',
  }
  const env = { ...process.env, ...address }
  const measure = async (seconds: number, clients: number) => {
    await connected(postgres.url('postgres'), client => client.query('CHECKPOINT'))
    const how = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      String(Math.min(clients, 2)),
      '-T',
      String(seconds),
    ]
    const { stdout } = await run(pgbench, how, { env })
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
  }
  await connected(postgres.url('postgres'), client => client.query('CREATE DATABASE tpcb'))
  await run(pgbench, ['-i', '-q', '-s', String(SCALE)], { env })
  let best = { clients: 0, rate: 0 }
  for (const clients of CLIENTS_TO_TRY) {
    const rate = await measure(4, clients)
    say(`TPC-B with ${clients} clients: ${Math.round(rate)} a second`)
    if (rate > best.rate) best = { clients, rate }
  }
  return { clients: best.clients, measure: seconds => measure(seconds, best.clients) }
}

function findPgbench(): string {
  const packaged = globSync('/usr/lib/postgresql/*/bin/pgbench').sort().reverse()
  const onPath = (process.env.PATH ?? '').split(':').map(folder => `${folder}/pgbench`)
  const found = [process.env.PGBENCH, ...packaged, ...onPath].find(
    path => path !== undefined && existsSync(path),
  )
  if (found) return found
  throw new Error(
    'pgbench is not here, and these figures are held against it. Get it with "apt-get install postgresql-contrib" (Debian, Ubuntu), ' +
      '"dnf install postgresql-contrib" or "brew install postgresql", or say where it is by PGBENCH=/path/to/pgbench.',
  )
}
