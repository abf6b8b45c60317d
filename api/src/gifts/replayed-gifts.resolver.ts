import { Arg, Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { FOR_SECONDS, FROM_SECOND, MOST_MOMENTS, offsetMs, StreamReplay, windowOf } from '../streams/index.ts'
import { sentBetween } from './sent.store.ts'
import { SentGift } from './sent-gift.ts'
import { shownGifts } from './shown-gifts.ts'

@Allow('ANYONE')
@ObjectType({ description: 'A gift as it came in the time of a recording.', simpleResolvers: true })
export class StreamReplayGift {
  @Field(() => Int, { description: 'Milliseconds after the recording began.' })
  offsetMilliseconds: number

  @Field(() => SentGift, { description: 'What was sent.' })
  gift: SentGift
}

@Resolver(() => StreamReplay)
export class ReplayedGiftsResolver {
  @Allow('ANYONE')
  @Extensions({ listSize: MOST_MOMENTS })
  @FieldResolver(() => [StreamReplayGift], {
    description:
      'Gifts that were sent within a part of it and not given back, the oldest first, the last 200 at most; nothing unless the chat is shown along.',
  })
  async gifts(
    @Root() { streamId, shownFrom, seconds: length }: StreamReplay,
    @Ctx() { app }: Context,
    @Arg('fromSecond', () => Int, FROM_SECOND) fromSecond: number,
    @Arg('seconds', () => Int, FOR_SECONDS) seconds: number,
  ): Promise<StreamReplayGift[]> {
    const part = windowOf(shownFrom, length, fromSecond, seconds)
    if (!part || !shownFrom) return []
    const gifts = await shownGifts(
      app,
      null,
      await sentBetween(app.db, streamId, part.from, part.until, MOST_MOMENTS),
    )
    return gifts.map(gift =>
      Object.assign(new StreamReplayGift(), { offsetMilliseconds: offsetMs(shownFrom, gift.at), gift }),
    )
  }
}
