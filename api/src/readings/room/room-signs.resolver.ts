import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { subscribeTo } from '../../foundation/feeds/feeds.ts'
import { ReadingResult } from '../refusals.ts'
import { RoomSign, roomSignsFeed } from './room-signs-feed.ts'
import { sendRoomSign } from './send-room-sign.ts'

@InputType({ description: 'What the viewer does just now.' })
export class SendRoomSignInput {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => String, {
    nullable: true,
    description: 'The last message they have seen; none: they write just now.',
  })
  seenUpTo?: string | null
}

@Resolver()
export class RoomSignsResolver {
  @Allow('CLIENT')
  @RateLimit('room-sign')
  @Mutation(() => ReadingResult, {
    description: 'Tells the other side that the viewer writes, or what they have seen, while the meter runs.',
  })
  sendRoomSign(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SendRoomSignInput, { description: 'What they do.' }) input: SendRoomSignInput,
  ): Promise<typeof ReadingResult> {
    return sendRoomSign(app, viewer, input)
  }

  @Allow('CLIENT')
  @Subscription(() => RoomSign, {
    subscribe: subscribeTo(roomSignsFeed),
    description:
      'What the other side of a reading does just now: they write, have read, or their connection is unsteady.',
  })
  roomSigns(
    @Root() sign: RoomSign,
    @Arg('readingId', () => ID, { description: 'The reading.' }) _readingId: string,
  ): RoomSign {
    return sign
  }
}
