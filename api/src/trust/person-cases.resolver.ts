import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { PersonRecord } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { parseId } from '../foundation/ids.ts'
import { type Case, CaseConnection } from './case.ts'
import { casesOfPerson } from './person-cases.store.ts'

@Resolver(() => PersonRecord)
export class PersonCasesResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => CaseConnection, {
    description: 'Cases that they are a side of, or that are about them, the newest first.',
  })
  async cases(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Case>> {
    const place = after ? parseId('case', after) : null
    return pageOf(await casesOfPerson(app.db, personId, place, pageSize(first)), first, after, ({ id }) => id)
  }
}
