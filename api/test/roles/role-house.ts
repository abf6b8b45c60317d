import type { GraphQLSchema } from 'graphql'
import type { App } from '../../src/app.ts'
import { Unauthenticated } from '../../src/foundation/fault.ts'
import { RateLimits } from '../../src/foundation/rate-limits.ts'
import { openMetrics } from '../../src/foundation/telemetry.ts'
import { STAFF_ROLES, type StaffRole } from '../../src/foundation/viewer.ts'
import { HttpServer } from '../../src/server/http-server.ts'
import { cast } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import type { LeastRequest } from './least-request.ts'
import { COLUMNS, type Column } from './role-table.ts'

/** The real server, whom somebody of each role asks; the name of the role is their token. */
export interface RoleHouse {
  readonly url: string
  readonly world: World
  asks(who: Column, request: LeastRequest): Promise<Asked>
  close(): Promise<void>
}

export interface Asked {
  readonly data: Record<string, unknown> | null
  /** Of the first fault; null when there is none. */
  readonly code: string | null
}

export async function openRoleHouse(schema: GraphQLSchema): Promise<RoleHouse> {
  const world = await openWorld()
  const app: App = { ...world.app, identity, rateLimits: new RateLimits({ kind: 'none' }) }
  const metrics = openMetrics()
  const server = await HttpServer.open({ app, schema, metrics, webhooks: new Map(), checks: new Map() })
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/graphql`
  const house: RoleHouse = {
    url,
    world,
    asks: (who, request) => ask(url, who, request),
    async close() {
      await server.close()
      await world.close()
    },
  }
  // Whoever comes for the first time is written down.
  for (const column of COLUMNS) await house.asks(column, { query: '{ viewer { id } }', variables: {} })
  return house
}

async function ask(url: string, who: Column, { query, variables }: LeastRequest): Promise<Asked> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(who !== 'VISITOR' && { authorization: `Bearer ${who}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown> | null
    errors?: { message: string; extensions?: { code?: string } }[]
  }
  const [fault] = errors ?? []
  return { data: data ?? null, code: fault ? (fault.extensions?.code ?? fault.message) : null }
}

const identity: App['identity'] = {
  async verifySession(token) {
    if (!COLUMNS.some(column => column === token) || token === 'VISITOR') throw new Unauthenticated()
    const now = new Date()
    return {
      subject: token === 'READER' ? cast.mara.subject : `user_role_${token.toLowerCase()}`,
      name: token === 'READER' ? cast.mara.name : `Somebody ${token.toLowerCase()}`,
      email: `${token.toLowerCase()}@example.test`,
      staffRoles: STAFF_ROLES.some(role => role === token) ? [token as StaffRole] : [],
      sessionId: `sess_${token}`,
      issuedAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    }
  },
  describe: async () => null,
  remove: async () => undefined,
  readWebhook: async () => null,
}
