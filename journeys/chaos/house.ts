import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { cast } from '../../api/test/cast.ts'
import { identityKeys } from '../../local/src/identity/keys.ts'
import { mintWith } from '../../local/src/identity/tokens.ts'
import { type Postgres, prepareDatabase, startPostgres } from '../../local/src/postgres/index.ts'
import { environments } from '../../local/src/runner/environment.ts'
import { type Layout, layout, root } from '../../local/src/runner/place/layout.ts'
import { secrets } from '../../local/src/runner/place/secrets.ts'
import { freePort } from '../../local/src/runner/process/ports.ts'
import { runScript } from '../../local/src/runner/process/run-script.ts'
import { childrenOf } from './children-of.ts'

/** How long a node that ended by itself is away, in milliseconds. */
const RESTART_MS = 500

/** Two api nodes on a durable PostgreSQL of their own, any of which can be killed the hard way and brought back. */
export class House {
  readonly urls: string[] = []
  readonly #place: Layout
  readonly #env: NodeJS.ProcessEnv
  readonly #environment: ReturnType<typeof environments>
  readonly #nodes: (ChildProcess | null)[] = [null, null]
  readonly #mint: ReturnType<typeof mintWith>
  #postgres: Postgres
  /** How far the clock was moved, in milliseconds. */
  #moved = 0

  private constructor(
    place: Layout,
    { env, environment }: { env: NodeJS.ProcessEnv; environment: ReturnType<typeof environments> },
    postgres: Postgres,
    mint: ReturnType<typeof mintWith>,
  ) {
    this.#place = place
    this.#env = env
    this.#environment = environment
    this.#postgres = postgres
    this.#mint = mint
  }

  static async open(): Promise<House> {
    const place = layout({ SOULSEER_STATE: mkdtempSync(join(tmpdir(), 'soulseer-chaos-')) })
    const keys = secrets(join(place.state, 'secrets.json'))
    const postgres = await startPostgres({ dir: place.data, logFile: place.log('postgres') })
    await prepareDatabase(database => postgres.url(database), {
      owner: keys.databaseOwner,
      api: keys.databaseApi,
      cms: keys.databaseCms,
    })
    const environment = environments(place, keys, postgres, false)
    // Nobody is asked who people are: the identity provider is not part of this house.
    const env = {
      ...environment.cms,
      ...environment.api,
      CLERK_SECRET_KEY: '',
      LOG_LEVEL: 'warn',
      RATE_LIMITS: 'off',
    }
    const run = (workspace: 'cms' | 'api', script: string) =>
      runScript(workspace, script, env, place.log(`${script}-${workspace}`))
    await Promise.all([run('cms', 'migrate').then(() => run('api', 'migrate')), run('api', 'build')])
    const mint = mintWith(identityKeys(place.state), `${place.url}/local`, 3600)
    const house = new House(place, { env, environment }, postgres, mint)
    await house.#furnish()
    for (const at of [0, 1]) {
      house.urls[at] = `http://127.0.0.1:${await freePort()}`
      await house.startNode(at)
    }
    return house
  }

  /** The house's time: the machine's, and what was moved. */
  now(): number {
    return Date.now() + this.#moved
  }

  token(who: keyof typeof cast): Promise<string> {
    const { subject, name, email, part } = cast[who]
    return this.#mint(
      { subject, name, email, role: part === 'staff' ? 'admin' : part },
      `sess_${who}`,
      this.#place.url,
    )
  }

  /** Moves time for everybody; only while all of the house stands. */
  async moveClock(seconds: number): Promise<void> {
    await this.sql('SELECT foundation.move_clock(make_interval(secs => $1))', [seconds])
    this.#moved += seconds * 1000
  }

  /** What the engine of live video is started with, on a port of its own. */
  liveVideo(): NodeJS.ProcessEnv {
    return this.#environment.live
  }

  /** Asked as the owner, again and again until PostgreSQL answers. */
  async sql<Row>(text: string, values: unknown[] = [], url = this.#env.MIGRATE_URL): Promise<Row[]> {
    for (let tries = 0; ; tries++) {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
      client.on('error', () => undefined)
      try {
        await client.connect()
        return (await client.query(text, values)).rows as Row[]
      } catch (error) {
        if (tries === 100 || (error instanceof pg.DatabaseError && !/^(57P|08)/.test(error.code ?? '')))
          throw error
        await pause(100)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }

  /** The same, of what staff write. */
  cmsSql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.sql<Row>(text, values, this.#env.DATABASE_URL_CMS)
  }

  async startNode(at: number): Promise<void> {
    const { port } = new URL(this.urls[at] ?? '')
    const log = openSync(this.#place.log(`api-${at}`), 'a')
    const node = spawn(process.execPath, ['dist/start.js'], {
      cwd: join(root, 'api'),
      env: { ...this.#env, PORT: port },
      stdio: ['ignore', log, log],
    })
    this.#nodes[at] = node
    // Whatever runs a node starts it again when it ends by itself, as Docker and `npm start` do.
    node.once('exit', () => {
      if (this.#nodes[at] === node) setTimeout(() => void this.#startAgain(at, node), RESTART_MS)
    })
    await this.#untilReady(at, node)
  }

  async #startAgain(at: number, ended: ChildProcess): Promise<void> {
    if (this.#nodes[at] === ended) await this.startNode(at).catch(() => undefined)
  }

  async killNode(at: number): Promise<void> {
    const node = this.#nodes[at]
    if (!node) return
    this.#nodes[at] = null
    if (node.exitCode !== null || node.signalCode !== null) return
    const ended = once(node, 'exit')
    node.kill('SIGKILL')
    await ended
  }

  /** The postmaster dies at once, as in a power cut; the next start recovers from the log. */
  killPostgres(): void {
    process.kill(this.#postgres.pid, 'SIGKILL')
  }

  /** The node stands still and keeps its connections, as a machine that swaps; answers how to let it go on. */
  stallNode(at: number): () => void {
    const node = this.#nodes[at]
    node?.kill('SIGSTOP')
    return () => void node?.kill('SIGCONT')
  }

  /** All of PostgreSQL stands still: no question is answered and no connection breaks. Answers how to let it go on. */
  freezePostgres(): () => void {
    const all = [this.#postgres.pid, ...childrenOf(this.#postgres.pid)]
    const say = (signal: NodeJS.Signals) => {
      for (const pid of all) {
        try {
          process.kill(pid, signal)
        } catch {
          // A backend that has ended meanwhile.
        }
      }
    }
    say('SIGSTOP')
    return () => say('SIGCONT')
  }

  /** Somebody else holds the session's row for so long. */
  async lockSession(sessionId: string, milliseconds: number): Promise<void> {
    const client = new pg.Client({ connectionString: this.#env.MIGRATE_URL })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('BEGIN')
    await client.query('SELECT FROM sessions.sessions WHERE id = $1 FOR UPDATE', [sessionId])
    await pause(milliseconds)
    await client.end()
  }

  async startPostgresAgain(): Promise<void> {
    const { port } = this.#postgres
    this.#postgres = await startPostgres({
      dir: this.#place.data,
      port,
      logFile: this.#place.log('postgres'),
    })
  }

  async close(): Promise<void> {
    await Promise.all([this.killNode(0), this.killNode(1)])
    await this.#postgres.stop('immediate')
    rmSync(this.#place.state, { recursive: true, force: true })
  }

  async #untilReady(at: number, node: ChildProcess): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      if (node.exitCode !== null)
        throw new Error(`api node ${at} ended at its start; see ${this.#place.log(`api-${at}`)}`)
      const ready = await fetch(`${this.urls[at]}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
        answer => answer.ok,
        () => false,
      )
      if (ready) return
      await pause(100)
    }
    throw new Error(`api node ${at} is not ready after half a minute`)
  }

  /** The catalogue of this house: terms, a gift and the cast's three readers, without the seeds' pictures. */
  async #furnish(): Promise<void> {
    await this.cmsSql('INSERT INTO cms.policies (created_at, updated_at) VALUES (now(), now())')
    await this.cmsSql(
      `INSERT INTO cms.gifts (slug, price_minor, animation) VALUES ('candle', 200, 'candle-glow')`,
    )
    await this.cmsSql(
      `INSERT INTO cms.gifts_locales (name, _locale, _parent_id) SELECT 'Candle', 'en', id FROM cms.gifts`,
    )
    for (const { subject, name, slug, part } of Object.values(cast)) {
      if (part !== 'reader') continue
      await this.cmsSql(
        `INSERT INTO cms.readers (name, slug, subject, tagline, bio, rates_chat, _status, archived) VALUES ($1, $2, $3, 'Reads', 'Reads.', 299, 'published', false)`,
        [name, slug, subject],
      )
    }
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))
