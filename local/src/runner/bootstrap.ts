import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Postgres, prepareDatabase } from '../postgres/index.ts'
import type { environments } from './environment.ts'
import { functionFolders } from './place/function-folders.ts'
import { inputHash } from './place/input-hash.ts'
import { type Layout, root } from './place/layout.ts'
import type { Secrets } from './place/secrets.ts'
import { scriptOf, type Workspace } from './place/workspace.ts'
import { runScript } from './process/run-script.ts'
import type { Progress } from './progress.ts'

type Setting = {
  postgres: Postgres
  secrets: Secrets
  environment: ReturnType<typeof environments>
  progress: Progress
  layout: Layout
}

/** Roles, migrations and seeds; steps whose files have not changed since they last ran on these data are skipped. */
export async function bootstrap(setting: Setting, seedAgain = false): Promise<void> {
  const { postgres, secrets, layout } = setting
  const passwords = { owner: secrets.databaseOwner, api: secrets.databaseApi, cms: secrets.databaseCms }
  await prepareDatabase(database => postgres.url(database), passwords)

  const done = join(layout.state, 'bootstrapped.json')
  const before: Record<string, string> =
    existsSync(done) && !postgres.isNew ? JSON.parse(readFileSync(done, 'utf8')) : {}
  const now: Record<string, string> = {}
  for (const [workspace, script, inputs] of steps) {
    if (!scriptOf(workspace, script)) continue
    const key = `${workspace}:${script}`
    now[key] = inputHash(inputs.map(path => join(root, path)))
    const again = seedAgain && script === 'seed'
    if (before[key] === now[key] && !again) continue
    const what = script === 'seed' ? `Seeding ${workspace}` : `Migrating ${workspace}`
    await setting.progress(what, () => run(setting, workspace, script))
    writeFileSync(done, JSON.stringify({ ...before, ...now }))
  }
}

/** The cms goes first: the api reads its tables. */
const steps: [Workspace & ('api' | 'cms'), 'migrate' | 'seed', string[]][] = [
  ['cms', 'migrate', ['cms/src/migrations', 'cms/grants.sql', 'cms/package.json']],
  ['api', 'migrate', ['api/migrations', ...functionFolders(), 'api/src/modules.ts', 'api/package.json']],
  ['cms', 'seed', ['cms/src/seed', 'cms/package.json']],
  ['api', 'seed', ['api/test/seed.ts', 'api/test/seeds', 'api/test/cast.ts', 'api/package.json']],
]

function run(setting: Setting, workspace: 'api' | 'cms', script: 'migrate' | 'seed'): Promise<void> {
  const env = { ...setting.environment.api, ...setting.environment[workspace] }
  return runScript(workspace, script, env, setting.layout.log(`${script}-${workspace}`))
}
