import { postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'

/** Payload's tables live in a schema of their own, changed only by our migrations. */
export function database(connectionString: string, migrationDir: string) {
  return postgresAdapter({
    pg: { ...pg, Pool: ForgivingPool },
    pool: { connectionString, max: 8 },
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
