import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { removeData, runningPostgres } from '../postgres/index.ts'
import type { Layout } from './place/layout.ts'
import { runningRunner } from './process/lock.ts'
import { endOrphans } from './process/pid-file.ts'

/** Databases of tests and benches, which may be at work. */
const ofOtherRuns = /^(tests|journeys|bench)/

/** Forgets everything but the installed packages and the builds. */
export async function reset(layout: Layout): Promise<void> {
  if (runningRunner(layout)) throw new Error('SoulSeer is running: stop it before you reset it.')
  // SOULSEER_STATE may name any folder; only one that we made is ours to empty.
  if (!existsSync(join(layout.state, 'secrets.json'))) return console.log('There is nothing to reset.')
  await endOrphans(layout.run, ['runner'])
  await runningPostgres(layout.data)?.stop()
  removeData(layout.data)
  for (const name of readdirSync(layout.state)) {
    if (!ofOtherRuns.test(name)) rmSync(join(layout.state, name), { recursive: true, force: true })
  }
  console.log('Everything local is gone. The next `npm start` begins anew.')
}
