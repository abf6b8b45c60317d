import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../app.ts'
import { Channel } from '../catalogue/index.ts'
import type { Connection } from '../foundation/connection.ts'
import { subscribeTo } from '../foundation/feeds.ts'
import { MoneyInput } from '../foundation/money-type.ts'
import { Allow, own } from '../foundation/policy.ts'
import { RateLimit } from '../foundation/rate-limited-fields.ts'
import { acceptReading, cancelReading, declineReading } from './answer-reading.ts'
import { endReading } from './end-reading.ts'
import { extendReading, proposeExtension } from './extend-reading.ts'
import { IncomingReadings, incomingFeed } from './incoming-feed.ts'
import { joinReading } from './join-reading.ts'
import { leaveReading } from './leave-reading.ts'
import { Reading, type Side, SideEnum } from './reading.ts'
import { ReadingEvent, type ReadingEventSeen } from './reading-events.ts'
import { readingFeed } from './reading-feed.ts'
import { readingOf } from './reading-of.ts'
import { ReadingConnection, readingPage } from './reading-page.ts'
import { MessageResult, ReadingResult, RequestReadingResult } from './refusals.ts'
import { requestReading } from './request-reading.ts'
import { sendMessage } from './send-message.ts'
import { sendSignal } from './send-signal.ts'

@Resolver()
export class ReadingsResolver {
  @Allow('CLIENT', own('reading'))
  @Query(() => Reading, { nullable: true })
  reading(@Ctx() { app, viewer }: Context, @Arg('id', () => ID) id: string): Promise<Reading> {
    return readingOf(app.db, viewer, id)
  }

  @Allow('CLIENT', own('readings'))
  @Query(() => ReadingConnection)
  readings(
    @Ctx() context: Context,
    @Arg('side', () => SideEnum, { defaultValue: 'CLIENT' }) side: Side,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Reading>> {
    return readingPage(context, side, first, after)
  }

  @Allow('CLIENT')
  @RateLimit('ring')
  @Mutation(() => RequestReadingResult, {
    description: 'Rings a reader who is online. Nothing is charged before both are connected.',
  })
  requestReading(
    @Ctx() { app, viewer }: Context,
    @Arg('readerId', () => ID) readerId: string,
    @Arg('channel', () => Channel) channel: Channel,
    @Arg('topic', () => String, { nullable: true }) topic: string | null,
    @Arg('question', () => String, { nullable: true }) question: string | null,
    @Arg('minutes', () => Int, {
      nullable: true,
      description: 'End after so many, unless extended. None: until somebody ends it.',
    })
    minutes: number | null,
    @Arg('ratePerMinute', () => MoneyInput, { description: 'The price that the client was shown.' })
    ratePerMinute: MoneyInput,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<typeof RequestReadingResult> {
    return requestReading(app, viewer, {
      readerId,
      channel,
      topic,
      question,
      minutes,
      ratePerMinute,
      idempotencyKey,
    })
  }

  @Allow('READER', own('reading'))
  @Mutation(() => ReadingResult)
  acceptReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof ReadingResult> {
    return acceptReading(app, viewer, id)
  }

  @Allow('READER', own('reading'))
  @Mutation(() => ReadingResult)
  declineReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof ReadingResult> {
    return declineReading(app, viewer, id)
  }

  @Allow('CLIENT', own('reading'))
  @Mutation(() => ReadingResult)
  cancelReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof ReadingResult> {
    return cancelReading(app, viewer, id)
  }

  @Allow('CLIENT', own('reading'))
  @Mutation(() => ReadingResult, {
    description:
      'This page session is connected (chat open, or media flowing). Needs an open readingEvents subscription of the same page session.',
  })
  joinReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
    @Arg('pageSession', () => String) pageSession: string,
  ): Promise<typeof ReadingResult> {
    return joinReading(app, viewer, id, pageSession)
  }

  @Allow('CLIENT', own('reading'))
  @Mutation(() => ReadingResult, {
    description: 'This page session lost its media, or leaves: the meter stops, the grace period begins.',
  })
  leaveReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
    @Arg('pageSession', () => String) pageSession: string,
  ): Promise<typeof ReadingResult> {
    return leaveReading(app, viewer, id, pageSession)
  }

  @Allow('CLIENT', own('reading'))
  @Mutation(() => ReadingResult, {
    description:
      'The client agrees to so many minutes in all, never fewer than before; none: until somebody ends it. Said twice, it is meant once.',
  })
  extendReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
    @Arg('minutes', () => Int, { nullable: true }) minutes: number | null,
  ): Promise<typeof ReadingResult> {
    return extendReading(app, viewer, id, minutes)
  }

  @Allow('READER', own('reading'))
  @Mutation(() => ReadingResult, {
    description: 'The reader asks for so many minutes in all. Only the client’s word extends the reading.',
  })
  proposeExtension(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
    @Arg('minutes', () => Int) minutes: number,
  ): Promise<typeof ReadingResult> {
    return proposeExtension(app, viewer, id, minutes)
  }

  @Allow('CLIENT', own('reading'))
  @Mutation(() => ReadingResult, {
    description: 'Ends it now; the unused part of the last minute is given back.',
  })
  endReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof ReadingResult> {
    return endReading(app, viewer, id)
  }

  @Allow('CLIENT', own('reading'))
  @RateLimit('message')
  @Mutation(() => MessageResult)
  sendMessage(
    @Ctx() { app, viewer }: Context,
    @Arg('readingId', () => ID) readingId: string,
    @Arg('text', () => String) text: string,
    @Arg('clientKey', () => String, {
      description: 'The sender’s own key for this message: sent again, it is said once.',
    })
    clientKey: string,
  ): Promise<typeof MessageResult> {
    return sendMessage(app, viewer, readingId, text, clientKey)
  }

  @Allow('CLIENT', own('reading'))
  @RateLimit('signal')
  @Mutation(() => ReadingResult)
  sendSignal(
    @Ctx() { app, viewer }: Context,
    @Arg('readingId', () => ID) readingId: string,
    @Arg('pageSession', () => String) pageSession: string,
    @Arg('to', () => String, { description: 'Page session of the other side.' }) to: string,
    @Arg('kind', () => String) kind: string,
    @Arg('data', () => String) data: string,
    @Arg('clientKey', () => String) clientKey: string,
  ): Promise<typeof ReadingResult> {
    return sendSignal(app, viewer, { readingId, pageSession, to, kind, data, clientKey })
  }
}

@Resolver()
export class ReadingEventResolver {
  @Allow('CLIENT', own('reading'))
  @Subscription(() => ReadingEvent, {
    subscribe: subscribeTo(readingFeed),
    description:
      'State, ticks, warnings, messages, presence and signals, in order, from `after` on. While open, this page is in the room.',
  })
  readingEvents(
    @Root() event: ReadingEventSeen,
    @Arg('readingId', () => ID) _readingId: string,
    @Arg('pageSession', () => String) _pageSession: string,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): ReadingEventSeen {
    return event
  }

  @Allow('READER', own('requests'))
  @Subscription(() => IncomingReadings, { subscribe: subscribeTo(incomingFeed) })
  incomingReadings(
    @Root() incoming: IncomingReadings,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): IncomingReadings {
    return incoming
  }
}
