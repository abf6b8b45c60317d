import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import {
  moveToMemory,
  type Postgres,
  prepareDatabase,
  removeData,
  runningPostgres,
  startPostgres,
} from '../../postgres/index.ts'
import { environments } from '../../runner/environment.ts'
import { functionFolders } from '../../runner/place/function-folders.ts'
import { inputHash } from '../../runner/place/input-hash.ts'
import { type Layout, layout, root } from '../../runner/place/layout.ts'
import { secrets } from '../../runner/place/secrets.ts'
import { scriptOf } from '../../runner/place/workspace.ts'
import { forgetPid, notedProcess, notePid } from '../../runner/process/pid-file.ts'
import { runScript } from '../../runner/process/run-script.ts'

export type TestDatabase = { env: NodeJS.ProcessEnv; stop: () => Promise<void> }

const template = 'soulseer_template'
const inputs = [
  'api/migrations',
  'api/src/foundation/database/migrate.ts',
  'api/src/modules.ts',
  ...functionFolders(),
  'cms/src',
  'cms/grants.sql',
  'local/src/postgres',
]

/**
 * One PostgreSQL for all test files, with a database to clone: migrated, and seeded with the cms's world. It is kept
 * for the next run as long as nothing it was made of changes, and only if it was stopped in order.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const place = claimPlace()
  const stamp = join(place.state, 'template')
  const wanted = inputHash(inputs.map(path => join(root, path)))
  const kept = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  rmSync(stamp, { force: true })
  await runningPostgres(place.data)?.stop()
  if (!kept) {
    removeData(place.data)
    rmSync(mediaOf(place), { recursive: true, force: true })
  }

  const postgres = await startPostgres({
    dir: place.data,
    durability: 'scratch',
    logFile: place.log('postgres'),
  })
  if (postgres.isNew) await makeTemplate(postgres, place)
  const { back } = await moveToMemory(postgres, template, place.state)
  return {
    env: {
      TEST_DATABASE_ADMIN_URL: postgres.url('postgres'),
      TEST_TEMPLATE: template,
      TEST_PICTURES: mediaOf(place),
    },
    async stop() {
      await dropClones(postgres)
      await back()
      await postgres.stop()
      writeFileSync(stamp, wanted)
      forgetPid(place.run, 'tests')
    },
  }
}

/** Clones of tests that were killed before they could drop them. */
async function dropClones(postgres: Postgres): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE NOT datistemplate AND datname NOT IN ($1, $2)',
    ['postgres', template],
  )
  for (const { datname } of rows)
    await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`)
  await client.end()
}

/** Two test runs at once keep apart: each folder belongs to one of them. */
function claimPlace(number = 1): Layout {
  const state = join(root, '.local', number === 1 ? 'tests' : `tests-${number}`)
  const place = layout({ SOULSEER_STATE: state })
  if (notedProcess(place.run, 'tests')) return claimPlace(number + 1)
  notePid(place.run, 'tests', process.pid)
  return place
}

/** Where the seeds of the template put their pictures. */
const mediaOf = ({ state }: Layout): string => join(state, 'media')

/** All roles share the superuser's password here, so that a test needs one address and changes the user in it. */
async function makeTemplate(postgres: Postgres, place: Layout): Promise<void> {
  const { password } = postgres
  await prepareDatabase(
    database => postgres.url(database),
    { owner: password, api: password, cms: password },
    template,
  )
  const keys = {
    ...secrets(join(place.state, 'secrets.json')),
    databaseOwner: password,
    databaseApi: password,
    databaseCms: password,
  }
  const url: Postgres['url'] = (_database, role, secret) => postgres.url(template, role, secret)
  const environment = environments(place, keys, { url }, true)
  const env = { ...environment.api, ...environment.cms, NODE_ENV: 'test' }
  for (const [workspace, script] of [
    ['cms', 'migrate'],
    ['api', 'migrate'],
    ['cms', 'seed'],
  ] as const) {
    if (scriptOf(workspace, script))
      await runScript(workspace, script, env, place.log(`${script}-${workspace}`))
  }
}
