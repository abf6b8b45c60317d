import { randomUUID } from 'node:crypto'
import { type GraphQLSchema, graphql } from 'graphql'
import { saveClaims } from '../../src/accounts/people.store.ts'
import { rolesOf } from '../../src/accounts/person.ts'
import { Loaders } from '../../src/foundation/loaders.ts'
import type { StaffRole, Viewer } from '../../src/foundation/viewer.ts'
import type { World } from '../world.ts'

/** Somebody of staff whom nobody met before, with these roles. */
export async function memberOfStaff(
  { app, viewer }: World,
  name: string,
  ...staffRoles: StaffRole[]
): Promise<Viewer> {
  const subject = `user_${randomUUID()}`
  const account = await saveClaims(app.db, { subject, name, staffRoles }, new Date())
  if (!account) throw new Error('nobody was made')
  return { ...(await viewer('ines')), id: account.id, subject, name, roles: rolesOf(account, null) }
}

/** What the contract answers somebody, with the code of its first fault. */
export async function answered(
  { app }: World,
  schema: GraphQLSchema,
  viewer: Viewer | null,
  source: string,
  variableValues: Record<string, unknown> = {},
) {
  const contextValue = {
    ...{ app, viewer, language: 'en' as const, loaders: new Loaders() },
    ...{ host: 'localhost', requestId: 'test', address: null },
  }
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code ?? null }
}

/** So many at once. */
export const atOnce = <Result>(count: number, ask: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => ask(index)))
