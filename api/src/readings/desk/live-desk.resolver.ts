import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { parseId } from '../../foundation/ids.ts'
import { Reading } from '../reading.ts'
import { LiveReading, LiveReadingConnection, StopReadingInput, StopReadingResult } from './live-reading.ts'
import { liveReadings } from './live-readings.store.ts'
import { stopReading } from './stop-reading.ts'
import { stopsOf } from './stops.store.ts'

@Resolver(() => Reading)
export class LiveDeskResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => LiveReadingConnection, {
    description: 'Readings that ring or go on, the first that was asked for first.',
  })
  async liveReadings(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<LiveReading>> {
    const place = after ? parseId('reading', after) : null
    const rows = await liveReadings(app.db, place, pageSize(first))
    return pageOf(rows.map(LiveReading.of), first, after, ({ readingId }) => readingId)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @Mutation(() => StopReadingResult, {
    nullable: true,
    description: 'Ends a reading that goes on, with a reason to both sides; settled in its client’s favour.',
  })
  stopReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StopReadingInput, { description: 'Which, and why.' }) input: StopReadingInput,
  ): Promise<typeof StopReadingResult> {
    return stopReading(app, viewer, input)
  }

  @Allow('ANYONE')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What staff who ended it say to both sides; null when they did not, or said nothing.',
  })
  async stoppedBecause(
    @Root() { id, ending }: Reading,
    @Ctx() { app, loaders }: Context,
  ): Promise<string | null> {
    if (ending !== 'STAFF_ENDED') return null
    const stop = await loaders.of('stops', (ids: readonly string[]) => stopsOf(app.db, ids)).load(id)
    return stop?.words ?? null
  }
}
