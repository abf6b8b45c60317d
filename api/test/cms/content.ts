import 'reflect-metadata'
import { graphql } from 'graphql'
import pg from 'pg'
import { CONTENT } from '../../src/catalogue/index.ts'
import { Loaders } from '../../src/foundation/loaders.ts'
import type { Role, Viewer } from '../../src/foundation/viewer.ts'
import { buildContract } from '../../src/schema.ts'
import type { World } from '../world.ts'

type Rows = Record<string, unknown>[]

/** Statements of the cms's own hand; a change is known to the node of the world when this is over. */
export async function inCms({ app, database }: World, sql: string, values: unknown[] = []): Promise<Rows> {
  const isChange = !sql.trimStart().startsWith('SELECT')
  const heard = isChange ? once(app.bus, CONTENT) : Promise.resolve()
  const cms = new pg.Client({ connectionString: database.adminUrl })
  await cms.connect()
  const { rows } = await cms.query(sql, values)
  await cms.end()
  await heard
  return rows
}

const once = (bus: World['app']['bus'], topic: string) =>
  new Promise<void>(resolve => {
    const stop = bus.on(topic, () => {
      stop()
      resolve()
    })
  })

/** Somebody of these roles. */
export const as = ({ theo }: World, ...roles: Role[]): Viewer => ({
  ...theo.viewer,
  roles: ['CLIENT', ...roles],
})

interface Asking {
  readonly viewer?: Viewer | null
  /** Of a brand; SoulSeer's without one. */
  readonly host?: string
  readonly language?: 'en' | 'es'
}

/** What the contract answers, and the code of its first fault. */
export async function asks<Data>(
  { app }: World,
  source: string,
  variableValues: Record<string, unknown> = {},
  { viewer = null, host = 'localhost', language = 'en' }: Asking = {},
): Promise<{ data: Data | null; code: unknown }> {
  const contextValue = { app, viewer, language, loaders: new Loaders(), host, requestId: 'story' }
  const schema = await buildContract()
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues })
  // As it comes over the wire: GraphQL's own objects have no prototype, and equal none.
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Data | null, code: errors?.[0]?.extensions.code }
}
