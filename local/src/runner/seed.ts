import { bootstrap } from './bootstrap.ts'
import { openDatabase } from './database.ts'
import { environments } from './environment.ts'
import type { Layout } from './place/layout.ts'
import { secrets } from './place/secrets.ts'
import { runningRunner } from './process/lock.ts'
import type { Progress } from './progress.ts'
import type { Stops } from './start.ts'

/** Seeds again, into the running SoulSeer or a sleeping one's data. */
export async function seed(layout: Layout, progress: Progress, stops: Stops): Promise<void> {
  const database = await openDatabase(layout)
  if (!runningRunner(layout)) stops.push(() => database.stop())
  const keys = secrets(`${layout.state}/secrets.json`)
  const environment = environments(layout, keys, database.postgres, false)
  await bootstrap({ postgres: database.postgres, secrets: keys, environment, progress, layout }, true)
}
