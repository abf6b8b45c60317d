import pg from 'pg'
import { Refusal } from '../contract/refusal.ts'
import { type Bus, type Publication, publication } from '../events/bus.ts'
import { asInTransaction, insideTransaction } from './inside-transaction.ts'

/** A prepared statement, named after what it is for; PostgreSQL plans it once a connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

export const statement = (name: string, text: string): Statement => ({ name, text })

/** Anything that can be asked: the pool, or one transaction. Rows are typed by the store that asks. */
export interface Queryable {
  rows<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
  row<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row | null>
}

export interface Transaction extends Queryable {
  /** Sent to every node's listeners of the topic, if and when this transaction commits. Keep data small. */
  publish(topic: string, data: unknown): void
  /** Runs at least once after this transaction commits, never if it does not. */
  job(task: string, payload: object, options?: JobOptions): Promise<void>
}

export interface JobOptions {
  readonly runAt?: Date
  /** Makes one job of many. */
  readonly key?: string
  /** Jobs of one queue run one by one. */
  readonly queue?: string
  readonly maxAttempts?: number
}

export interface Database extends Queryable {
  /**
   * Commits what `work` did, unless it throws or returns a Refusal. Deadlocks and serialisation failures are
   * tried again, so `work` must do nothing outside but through `tx`.
   */
  transact<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /**
   * For a verb that is one statement, which is its own transaction: no BEGIN and COMMIT travel for it, and it is
   * committed whatever `work` makes of its result. A second statement throws.
   */
  inOneStatement<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  readonly pool: pg.Pool
  close(): Promise<void>
}

const RETRIES = 5
const RETRIED = new Set(['40P01', '40001'])

const types = {
  getTypeParser: ((oid: number, format: never) =>
    oid === pg.types.builtins.INT8
      ? BigInt
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

export function openDatabase(
  url: string,
  bus: Pick<Bus, 'publish'>,
  options: { poolSize?: number } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    types,
    // A new connection costs a hundred of what a verb costs: it knows no plan and no function yet.
    idleTimeoutMillis: 300_000,
    application_name: 'soulseer-api',
    // Every statement here finds its rows by an index, whatever its values are: planning it again costs more than doing it,
    // and a plan made while a table was small, and cached since, would read all of it.
    options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off',
  })
  // A connection that breaks while idle is replaced at next use; whoever was using it has its own error.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))

  async function once<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const client = await pool.connect()
    const tx = new OpenTransaction(client)
    let broken: Error | undefined
    let result: Result
    try {
      await client.query('BEGIN')
      result = await asInTransaction(() => work(tx))
      if (result instanceof Refusal) {
        await client.query('ROLLBACK')
        return result
      }
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.release(broken)
    }
    await bus.publish(tx.publications)
    return result
  }

  async function alone<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const tx = new OneStatement(pool)
    try {
      return await asInTransaction(() => work(tx))
    } finally {
      await bus.publish(tx.publications)
    }
  }

  return {
    pool,
    rows: (asked, values) => askOutside(pool, asked, values),
    row: async (asked, values) => first(await askOutside(pool, asked, values)),
    transact: work => untilItSerialises(() => once(work)),
    inOneStatement: work => untilItSerialises(() => alone(work)),
    close: () => pool.end(),
  }
}

async function untilItSerialises<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === RETRIES || !(error instanceof pg.DatabaseError) || !RETRIED.has(error.code ?? ''))
        throw error
    }
  }
}

class OpenTransaction implements Transaction {
  readonly publications: Publication[] = []
  readonly #client: pg.Pool | pg.PoolClient

  constructor(client: pg.Pool | pg.PoolClient) {
    this.#client = client
  }

  rows<Row>(asked: Statement, values?: readonly unknown[]): Promise<Row[]> {
    return ask(this.#client, asked, values)
  }

  async row<Row>(asked: Statement, values?: readonly unknown[]): Promise<Row | null> {
    return first(await this.rows<Row>(asked, values))
  }

  publish(topic: string, data: unknown): void {
    this.publications.push(publication(topic, data))
  }

  async job(task: string, payload: object, options: JobOptions = {}): Promise<void> {
    const { runAt = null, key = null, queue = null, maxAttempts = 25 } = options
    await this.rows(ADD_JOB, [task, JSON.stringify(payload), runAt, key, maxAttempts, queue])
  }
}

class OneStatement extends OpenTransaction {
  #asked: Statement | null = null

  override rows<Row>(asked: Statement, values?: readonly unknown[]): Promise<Row[]> {
    if (this.#asked)
      throw new Error(
        `"${asked.name}" would be another transaction than "${this.#asked.name}": transact both`,
      )
    this.#asked = asked
    return super.rows(asked, values)
  }
}

const ADD_JOB = statement(
  'jobs.add',
  'SELECT jobs.add_job($1, payload => $2::json, run_at => $3::timestamptz, job_key => $4, max_attempts => $5::int, queue_name => $6)',
)

/** A second connection inside a transaction sees another truth, and can wait for ever for a pool that waits for it. */
function askOutside<Row>(pool: pg.Pool, asked: Statement, values?: readonly unknown[]): Promise<Row[]> {
  if (insideTransaction())
    throw new Error(`"${asked.name}" was asked beside an open transaction: ask the transaction`)
  return ask(pool, asked, values)
}

async function ask<Row>(
  on: pg.Pool | pg.PoolClient,
  asked: Statement,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const result = await on.query({ name: asked.name, text: asked.text, values: values as unknown[] })
  return result.rows as Row[]
}

const first = <Row>(rows: Row[]): Row | null => rows[0] ?? null
