import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { readTrail } from './read-trail.ts'
import { AuditTrailFilter, StaffAction, StaffActionConnection } from './staff-action.ts'

@Resolver(() => StaffAction)
export class TrailResolver {
  @Allow('ADMIN')
  @Query(() => StaffActionConnection, {
    description: 'What staff did, and which private data they looked at, the latest first.',
  })
  auditTrail(
    @Ctx() { app }: Context,
    @Arg('filter', () => AuditTrailFilter, { nullable: true, description: 'Which of it.' })
    filter: AuditTrailFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<StaffAction>> {
    return readTrail(app, filter, first, after)
  }

  @Allow('ADMIN')
  @FieldResolver(() => Person, { nullable: true, description: 'The member of staff.' })
  async person(@Root() { personId }: StaffAction, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(personId)
  }
}
