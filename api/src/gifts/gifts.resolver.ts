import {
  Arg,
  Ctx,
  Extensions,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import type { Connection } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { subscribeTo } from '../foundation/feeds/feeds.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { boardOf, GiftBoard, GiftPeriod, GiftPlace, leadersOf, MOST_LEADERS } from './gift-board.ts'
import { GiftUpdates, giftFeed } from './gift-feed.ts'
import { findSubject, GiftSubjectInput, namedIn } from './gift-subject.ts'
import { giftPage } from './gifts-of.ts'
import { RefundGiftInput, SendGiftInput, SetGiftGoalInput } from './inputs.ts'
import { RefundGiftResult, SendGiftResult, SetGiftGoalResult, UndoGiftResult } from './refusals.ts'
import { sendGift } from './send-gift.ts'
import { type SentGift, SentGiftConnection } from './sent-gift.ts'
import { setGiftGoal } from './set-gift-goal.ts'
import { refundGift, undoGift } from './undo-gift.ts'

@Resolver()
export class GiftsResolver {
  @Allow('CLIENT')
  @RateLimit('gift')
  @Mutation(() => SendGiftResult, {
    description: 'Sends a gift from the viewer’s wallet. It can be taken back for two seconds.',
  })
  sendGift(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SendGiftInput, { description: 'The gift.' }) input: SendGiftInput,
  ): Promise<typeof SendGiftResult> {
    const { subject, named: isNamed, price = null } = input
    return sendGift(app, viewer, { ...input, subject: namedIn(subject), isNamed, price })
  }

  @Allow('CLIENT')
  @Mutation(() => UndoGiftResult, {
    description: 'Takes a gift of the viewer’s back within two seconds, by the time of the server.',
  })
  undoGift(
    @Ctx() { app, viewer }: Context,
    @Arg('sentGiftId', () => ID, { description: 'The gift that was sent.' }) sentGiftId: string,
  ): Promise<typeof UndoGiftResult> {
    return undoGift(app, viewer, sentGiftId)
  }

  @Allow('SUPPORT', 'FINANCE')
  @Mutation(() => RefundGiftResult, {
    description: 'Staff give the whole price of a gift back to its sender, once.',
  })
  refundGift(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RefundGiftInput, { description: 'Which.' }) input: RefundGiftInput,
  ): Promise<typeof RefundGiftResult> {
    return refundGift(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => SetGiftGoalResult, {
    description: 'The reader asks for so much by gifts to a subject of theirs. The goal before it ends.',
  })
  setGiftGoal(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SetGiftGoalInput, { description: 'The goal.' }) input: SetGiftGoalInput,
  ): Promise<typeof SetGiftGoalResult> {
    return setGiftGoal(app, viewer, { ...input, subject: namedIn(input.subject) })
  }

  @Allow('ANYONE')
  @Query(() => GiftBoard, {
    nullable: true,
    description: 'Who sent most, to a subject or in this week to its reader.',
  })
  async giftBoard(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('subject', () => GiftSubjectInput, { description: 'Of what.' }) subject: GiftSubjectInput,
    @Arg('period', () => GiftPeriod, { defaultValue: 'EVER', description: 'Which gifts.' })
    period: GiftPeriod,
  ): Promise<GiftBoard> {
    return boardOf(app, await findSubject(app, viewer, namedIn(subject)), period)
  }

  @Allow('ANYONE')
  @Extensions({ listSize: MOST_LEADERS })
  @Query(() => [GiftPlace], {
    description:
      'Who gave most to all readers together, where everybody sees it; 20 at most, without those who did not want to be named.',
  })
  giftLeaders(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('period', () => GiftPeriod, { defaultValue: 'WEEK', description: 'Which gifts.' })
    period: GiftPeriod,
  ): Promise<GiftPlace[]> {
    return leadersOf(app, period)
  }

  @Allow('ANYONE')
  @Subscription(() => GiftUpdates, {
    subscribe: subscribeTo(giftFeed),
    description:
      'Gifts to a subject as they come: how it stands, then what changed, in batches when it is much.',
  })
  giftUpdates(
    @Root() updates: GiftUpdates,
    @Arg('subject', () => GiftSubjectInput, { description: 'To what.' }) _subject: GiftSubjectInput,
  ): GiftUpdates {
    return updates
  }
}

@Resolver(() => ViewerType)
export class ViewerGiftsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => SentGiftConnection, { description: 'Gifts that they sent, the latest first.' })
  giftsSent(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<SentGift>> {
    return giftPage(context, 'SENT', first, after)
  }

  @Allow('READER')
  @FieldResolver(() => SentGiftConnection, { description: 'Gifts that they received, the latest first.' })
  giftsReceived(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<SentGift>> {
    return giftPage(context, 'RECEIVED', first, after)
  }
}
