import { join } from 'node:path'
import type { App } from '../../api/src/app.ts'
import type * as ConfigModule from '../../api/src/config.ts'
import type * as TelemetryModule from '../../api/src/foundation/telemetry.ts'
import type * as OpenAppModule from '../../api/src/open-app.ts'
import { environments } from '../../local/src/runner/environment.ts'
import { layout } from '../../local/src/runner/place/layout.ts'
import { secrets } from '../../local/src/runner/place/secrets.ts'
import { builtApi, PLACE } from './stage.ts'

/** One api node's insides, without its doors, wired by the api itself: what the meter and the verbs need. */
export interface Node {
  readonly app: App
  close(): Promise<void>
}

export async function openNode(databaseUrl: string): Promise<Node> {
  const { openApp } = await builtApi<typeof OpenAppModule>('open-app')
  const { readConfig } = await builtApi<typeof ConfigModule>('config')
  const { openLog } = await builtApi<typeof TelemetryModule>('foundation/telemetry')
  const place = layout({ SOULSEER_STATE: PLACE })
  const { api } = environments(place, secrets(join(PLACE, 'secrets.json')), { url: () => databaseUrl }, false)
  const app = await openApp(readConfig(api), openLog('warn'))
  return {
    app,
    async close() {
      await app.db.close()
      await app.bus.close()
    },
  }
}
