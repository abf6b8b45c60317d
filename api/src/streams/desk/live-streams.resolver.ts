import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { parseId } from '../../foundation/ids.ts'
import { LiveStream, LiveStreamConnection } from './live-stream.ts'
import { liveStreams } from './live-streams.store.ts'

@Resolver()
export class LiveStreamsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => LiveStreamConnection, {
    description: 'Streams that are on, private ones too, the first that was announced first.',
  })
  async liveStreams(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<LiveStream>> {
    const place = after ? parseId('stream', after) : null
    const rows = await liveStreams(app.db, place, pageSize(first))
    return pageOf(rows.map(LiveStream.of), first, after, ({ streamId }) => streamId)
  }
}
