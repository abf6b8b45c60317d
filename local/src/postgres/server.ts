import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../runner/process/ports.ts'
import { isAlive, waitForEnd } from '../runner/process/ps.ts'
import { account } from './account.ts'
import { binaries, program } from './binaries.ts'
import { type Cluster, dataDirectory, openCluster } from './cluster.ts'
import { folderOfSocket, socketIn } from './local-socket.ts'
import { findPostmaster, forgetTheDead, type Postmaster, waitUntilFree } from './postmaster.ts'
import { type Durability, settings } from './settings.ts'

export type PostgresOptions = {
  /** Data directory, made if missing. As root in a place other accounts cannot enter, it goes to /var/tmp. */
  dir: string
  /** Asked of the system when not given. */
  port?: number
  /** `scratch` gives up surviving a power cut for speed: tests only. */
  durability?: Durability
  /** Anything postgresql.conf may say. */
  set?: Record<string, string | number | boolean>
  logFile?: string
}

export type Postgres = {
  /** Where the data really is. */
  dir: string
  port: number
  pid: number
  isNew: boolean
  /** True when the server was already running, left by an earlier runner. */
  adopted: boolean
  /** Superuser's password. */
  password: string
  url(database: string, role?: string, password?: string): string
  stop(how?: 'fast' | 'immediate'): Promise<void>
}

const loopback = '127.0.0.1'

/** Starts PostgreSQL on a data directory, or takes over the server that already has it open. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const who = account()
  const folder = binaries(who)
  const durability = options.durability ?? 'durable'
  const cluster = openCluster(resolve(options.dir), folder, who, durability)
  const running = findPostmaster(cluster.dir)
  if (running && (options.port ?? running.port) === running.port) {
    const host = existsSync(socketIn(cluster.dir, running.port)) ? cluster.dir : loopback
    const adopted = describe(cluster, host, running.port, running.pid, true)
    // One that was killed a moment ago may die while we look.
    if (await untilAnswering(adopted)) return adopted
  }
  if (running) await end(running.pid, 'fast')
  await waitUntilFree(cluster.dir)
  forgetTheDead(cluster.dir)

  const port = options.port ?? (await freePort())
  const logFile = options.logFile ?? `${cluster.dir}.log`
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  const socketFolder = folderOfSocket(cluster.dir, port)
  const flags = settings(port, socketFolder ?? '', durability, options.set ?? {})
  // Detached: Ctrl-C in a terminal reaches the runner only, which stops the services before their database.
  const child = spawn(program(folder, 'postgres'), ['-D', cluster.dir, ...flags], {
    ...(who.switches ? { uid: who.uid, gid: who.gid } : {}),
    cwd: cluster.dir,
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  if (!child.pid) throw new Error('PostgreSQL could not be started: its program did not run.')
  const started = describe(cluster, socketFolder ?? loopback, port, child.pid, false)
  if (await untilAnswering(started, logFile)) return started
  throw new Error(`PostgreSQL did not start. It said:\n${lastLines(logFile)}`)
}

/** The server that runs on this data directory now, left by an earlier runner or kept by another. */
export function runningPostgres(dir: string): (Postmaster & { stop: () => Promise<void> }) | undefined {
  const found = findPostmaster(dataDirectory(resolve(dir), account()))
  return found && { ...found, stop: () => end(found.pid, 'fast') }
}

/** Removes a stopped server's data, log and, if it had to live elsewhere, that folder. */
export function removeData(dir: string): void {
  const place = dataDirectory(resolve(dir), account())
  rmSync(place, { recursive: true, force: true })
  rmSync(`${place}.log`, { force: true })
  if (place !== resolve(dir)) rmSync(dirname(place), { recursive: true, force: true })
}

function describe(cluster: Cluster, host: string, port: number, pid: number, adopted: boolean): Postgres {
  return {
    ...cluster,
    port,
    pid,
    adopted,
    url: (database, role = 'postgres', password = cluster.password) =>
      `postgres://${role}:${password}@${encodeURIComponent(host)}:${port}/${database}`,
    stop: (how = 'fast') => end(pid, how),
  }
}

/** Answering means: our password opens it, and it serves our data directory and no other. False when it ended instead. */
async function untilAnswering(server: Postgres, logFile?: string): Promise<boolean> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const served = await servedDirectory(server)
    if (served === server.dir) return true
    if (served) throw new Error(`Port ${server.port} is answered by another PostgreSQL, serving ${served}.`)
    if (!isAlive(server.pid)) return false
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL did not answer within a minute:\n${lastLines(logFile)}`)
    await delay(30)
  }
}

async function servedDirectory(server: Postgres): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: server.url('postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => client.end())
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory
  } catch (error) {
    // 28P01 is a wrong password: somebody else's server, which would never become ours by waiting.
    if (error instanceof Error && 'code' in error && error.code === '28P01') return 'another data directory'
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function end(pid: number, how: 'fast' | 'immediate'): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
  if (await waitForEnd(pid, 20)) return
  process.kill(pid, 'SIGQUIT')
  if (!(await waitForEnd(pid, 10))) throw new Error(`PostgreSQL (process ${pid}) does not stop.`)
}

function lastLines(logFile: string | undefined): string {
  if (!logFile) return '(it keeps no log)'
  return readFileSync(join(logFile), 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}
