import { randomUUID } from 'node:crypto'
import type { App } from '../api/src/app.ts'
import type * as BusModule from '../api/src/foundation/bus.ts'
import type * as ClockModule from '../api/src/foundation/clock.ts'
import type * as DatabaseModule from '../api/src/foundation/database.ts'
import type * as TelemetryModule from '../api/src/foundation/telemetry.ts'
import { builtApi } from './stage.ts'

/** One api node's insides, without its doors: what the meter and the verbs need, wired as main.ts wires them. */
export interface Node {
  readonly app: App
  close(): Promise<void>
}

export async function openNode(databaseUrl: string, poolSize = 10): Promise<Node> {
  const { openPostgresBus } = await builtApi<typeof BusModule>('foundation/bus')
  const { openDatabase } = await builtApi<typeof DatabaseModule>('foundation/database')
  const { ServerClock } = await builtApi<typeof ClockModule>('foundation/clock')
  const { openLog } = await builtApi<typeof TelemetryModule>('foundation/telemetry')
  const bus = await openPostgresBus(databaseUrl)
  const db = openDatabase(databaseUrl, bus, { poolSize })
  const nobody = () => Promise.reject(new Error('nobody signs in here'))
  const app = {
    nodeId: randomUUID(),
    db,
    bus,
    clock: new ServerClock(),
    log: openLog('warn'),
    identity: { verifySession: nobody, readWebhook: nobody },
    readerIdOf: async () => null,
    get config(): never {
      throw new Error('what is measured here reads no configuration')
    },
  } satisfies App
  return {
    app,
    async close() {
      await db.close()
      await bus.close()
    },
  }
}
