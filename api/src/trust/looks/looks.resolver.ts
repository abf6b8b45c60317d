import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { App, Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { parseId } from '../../foundation/ids.ts'
import { Look, LookConnection, StartLookInput, StartLookResult } from './look.ts'
import { endLooks, looksOfPerson } from './looks.store.ts'
import { startLook } from './start-look.ts'

@Resolver(() => ViewerType)
export class LooksResolver {
  @Allow('SUPPORT')
  @RateLimit('look')
  @Mutation(() => StartLookResult, {
    description: 'Opens the site as somebody in the session that asks, to read only and for minutes.',
  })
  startLook(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StartLookInput, { description: 'As whom, and why.' }) input: StartLookInput,
  ): Promise<typeof StartLookResult> {
    return startLook(app, viewer, input)
  }

  @Allow('SUPPORT')
  @Mutation(() => Boolean, {
    description: 'The viewer sees the site as nobody else any more. True: it is so.',
  })
  async stopLook(@Ctx() { app, viewer }: Context): Promise<boolean> {
    await endLooks(app.db, viewer.id)
    return true
  }

  @Allow('CLIENT')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when a member of staff sees this, who asks in their place; null: they ask themselves.',
  })
  lookedAtUntil(@Ctx() { viewer }: Context): Date | null {
    return viewer.looking?.until ?? null
  }

  @Allow('CLIENT')
  @FieldResolver(() => LookConnection, {
    description: 'When staff saw the site as them, and why, the latest first.',
  })
  async looks(
    @Root() { id }: ViewerType,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Look>> {
    const place = after ? parseId('look', after) : null
    const rows = await looksOfPerson(app.db, id, place, pageSize(first))
    return pageOf(rows.map(Look.of), first, after, ({ id: cursor }) => cursor)
  }
}

const AT_ONCE = 500

/** For the copy of somebody's data. */
export const looksForExport = async (db: App['db'], personId: string): Promise<object[]> =>
  (await looksOfPerson(db, personId, null, AT_ONCE)).map(({ reason, begunAt, endsAt, endedAt }) => ({
    ...{ reason, begunAt, endedAt: endedAt ?? endsAt },
  }))
