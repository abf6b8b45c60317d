import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { StreamMessage } from '../chat/message-type.ts'
import { ReplayTermsInput } from '../inputs.ts'
import { StreamResult } from '../refusals.ts'
import { StreamReplay, StreamReplayMessage } from './replay-type.ts'
import { FOR_SECONDS, FROM_SECOND, MOST_MOMENTS, offsetMs, windowOf } from './replay-window.ts'
import { messagesBetween } from './replays.store.ts'
import { setReplayTerms } from './set-replay-terms.ts'

@Resolver(() => StreamReplay)
export class ReplayResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Boolean, { description: 'The chat and gifts are shown along with it.' })
  showsChat(@Root() { shownFrom }: StreamReplay): boolean {
    return shownFrom !== null
  }

  @Allow('ANYONE')
  @Extensions({ listSize: MOST_MOMENTS })
  @FieldResolver(() => [StreamReplayMessage], {
    description:
      'What was written within a part of it and is still shown, the oldest first, the last 200 at most; nothing unless the chat is shown along.',
  })
  async messages(
    @Root() { streamId, shownFrom, seconds: length }: StreamReplay,
    @Ctx() { app }: Context,
    @Arg('fromSecond', () => Int, FROM_SECOND) fromSecond: number,
    @Arg('seconds', () => Int, FOR_SECONDS) seconds: number,
  ): Promise<StreamReplayMessage[]> {
    const part = windowOf(shownFrom, length, fromSecond, seconds)
    if (!part || !shownFrom) return []
    const rows = await messagesBetween(app.db, streamId, part.from, part.until, MOST_MOMENTS)
    return rows.map(row =>
      Object.assign(new StreamReplayMessage(), {
        offsetMilliseconds: offsetMs(shownFrom, row.sentAt),
        message: StreamMessage.of(row),
      }),
    )
  }

  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => StreamResult, {
    description:
      'The reader says what the recording of their stream costs and whether its chat and gifts are shown along, before its end or after.',
  })
  setReplayTerms(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReplayTermsInput, { description: 'The terms.' }) input: ReplayTermsInput,
  ): Promise<typeof StreamResult> {
    return setReplayTerms(app, viewer, input)
  }
}
