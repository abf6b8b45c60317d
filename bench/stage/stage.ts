import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import type * as Migrate from '../../api/src/foundation/database/migrate.ts'
import type * as Modules from '../../api/src/modules.ts'
import {
  type Postgres,
  prepareDatabase,
  removeData,
  runningPostgres,
  startPostgres,
} from '../../local/src/postgres/index.ts'
import { root } from '../../local/src/runner/place/layout.ts'
import { runScript } from '../../local/src/runner/process/run-script.ts'

export const PLACE = join(root, '.local', 'bench')

/** Where benches play: PostgreSQL as durable as `npm start` has it, on data of its own, and the api as production builds it. */
export interface Stage {
  readonly postgres: Postgres
  /** A new database with the api's schema; its addresses by role. */
  database(name: string): Promise<Addresses>
  close(): Promise<void>
}

export interface Addresses {
  readonly api: string
  readonly owner: string
  readonly admin: string
}

export async function openStage(): Promise<Stage> {
  const dir = join(PLACE, 'postgres')
  await runningPostgres(dir)?.stop()
  removeData(dir)
  const postgres = await startPostgres({
    dir,
    logFile: join(PLACE, 'postgres.log'),
    set: { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'top' },
  })
  return {
    postgres,
    async database(name) {
      const { password } = postgres
      await prepareDatabase(
        database => postgres.url(database),
        { owner: password, api: password, cms: password },
        name,
      )
      const of = (role: string) => postgres.url(name, role)
      const owner = of('soulseer_owner')
      const { migrate } = await builtApi<typeof Migrate>('foundation/database/migrate')
      const { MODULES } = await builtApi<typeof Modules>('modules')
      await migrate(owner, MODULES)
      // Each measure begins with a checkpoint, so that none pays for what was written before it.
      await connected(postgres.url('postgres'), admin => admin.query('GRANT pg_checkpoint TO soulseer_owner'))
      return { api: of('soulseer_api'), owner, admin: of('postgres') }
    },
    async close() {
      await postgres.stop('immediate')
      removeData(dir)
    },
  }
}

/** A module of the api's production build, typed as its source. */
export async function builtApi<Module>(path: string): Promise<Module> {
  // main.ts of the api loads it first; its decorators need it.
  createRequire(join(root, 'api/package.json'))('reflect-metadata')
  return import(pathToFileURL(join(root, 'api/dist', `${path}.js`)).href)
}

export const buildApi = () => runScript('api', 'build', {}, join(PLACE, 'build-api.log'))

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
