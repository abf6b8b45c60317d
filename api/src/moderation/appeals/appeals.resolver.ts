import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { appealProblem, removalsOf } from '../../trust/index.ts'
import { appealRemoval } from './appeal-removal.ts'
import {
  AppealRemovalInput,
  AppealRemovalResult,
  RemovedContent,
  RemovedContentConnection,
} from './removed-content.ts'

@Resolver(() => RemovedContent)
export class AppealsResolver {
  @Allow('CLIENT')
  @RateLimit('flag')
  @Mutation(() => AppealRemovalResult, {
    description:
      'Asks for a second look at something of the viewer’s own that was removed, once. Another member of staff decides.',
  })
  appealRemoval(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AppealRemovalInput, { description: 'Why.' }) input: AppealRemovalInput,
  ): Promise<typeof AppealRemovalResult> {
    return appealRemoval(app, viewer, input)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Boolean, { description: 'It can be appealed now.' })
  mayAppeal(@Root() removed: RemovedContent, @Ctx() { app }: Context): boolean {
    return appealProblem(removed, app.clock.now()) === null
  }
}

@Resolver(() => ViewerType)
export class ViewerRemovalsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => RemovedContentConnection, {
    description: 'What was removed of what the viewer wrote, the newest first.',
  })
  async removals(
    @Ctx() { app, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<RemovedContent>> {
    const place = after == null ? null : localId(['RemovedContent'], after, 'after')
    const rows = await removalsOf(app.db, viewer.id, place, pageSize(first))
    return pageOf(rows.map(RemovedContent.of), first, after, ({ id }) => globalId('RemovedContent', id))
  }
}
