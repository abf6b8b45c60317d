import { postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'

const MOST_STATEMENTS = 4
const MOST_TRANSACTIONS = 6
/** A request that waits longer than this for a connection is refused, so that nobody waits forever. */
const PATIENCE_MS = 30_000

/** Payload's tables live in a schema of their own, changed only by our migrations. */
export function database(connectionString: string, migrationDir: string) {
  return postgresAdapter({
    pg: { ...pg, Pool: TwoPools },
    pool: { connectionString, max: MOST_STATEMENTS, connectionTimeoutMillis: PATIENCE_MS },
    schemaName: 'cms',
    idType: 'uuid',
    push: false,
    disableCreateDatabase: true,
    migrationDir,
  })
}

/** Survives a restart of PostgreSQL: without a listener, the loss of an idle connection would end the process. */
class ForgivingPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', error => console.error(`A database connection was lost: ${error.message}`))
  }
}

/**
 * Connections for single statements, and others for transactions. Payload looks for the lock of a document outside of
 * the transaction that saves it: from one pool, as many saves at once as it has connections would each hold one and
 * wait for another, forever.
 */
class TwoPools extends ForgivingPool {
  readonly #transactions: ForgivingPool

  constructor(options?: pg.PoolConfig) {
    super(options)
    this.#transactions = new ForgivingPool({ ...options, max: MOST_TRANSACTIONS })
  }

  /** With a callback it is the pool's own `query` that asks, for one statement; without, it is a transaction. */
  override connect(): Promise<pg.PoolClient>
  override connect(
    callback: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | undefined {
    if (!callback) return this.#transactions.connect()
    super.connect(callback)
  }

  override end(): Promise<void>
  override end(callback: () => void): void
  override end(callback?: () => void): Promise<void> | undefined {
    const ended = Promise.all([super.end(), this.#transactions.end()]).then(() => undefined)
    if (!callback) return ended
    void ended.then(callback)
  }
}
