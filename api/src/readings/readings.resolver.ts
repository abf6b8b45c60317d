import { Arg, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { subscribeTo } from '../foundation/feeds/feeds.ts'
import { endReading } from './end-reading.ts'
import { extendReading, proposeExtension } from './extend-reading.ts'
import { ReadingEvent, type ReadingEventSeen } from './feed/reading-events.ts'
import { readingFeed } from './feed/reading-feed.ts'
import { sendPicture } from './pictures/send-picture.ts'
import { Reading } from './reading.ts'
import {
  ExtendReadingInput,
  ProposeExtensionInput,
  ReadingPageInput,
  RequestReadingInput,
  SendMessageInput,
  SendPictureInput,
  SendSignalInput,
} from './reading-inputs.ts'
import { readingOf } from './reading-of.ts'
import { MessageResult, PictureResult, ReadingResult, RequestReadingResult } from './refusals.ts'
import { acceptReading, cancelReading, declineReading } from './ring/answer-reading.ts'
import { IncomingReadings, incomingFeed } from './ring/incoming-feed.ts'
import { requestReading } from './ring/request-reading.ts'
import { joinReading } from './room/join-reading.ts'
import { leaveReading } from './room/leave-reading.ts'
import { sendMessage } from './room/send-message.ts'
import { sendSignal } from './room/send-signal.ts'

@Resolver()
export class ReadingsResolver {
  @Allow('CLIENT')
  @Query(() => Reading, { nullable: true, description: 'A reading, to its two sides.' })
  reading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The reading.' }) id: string,
  ): Promise<Reading> {
    return readingOf(app.db, viewer, id)
  }

  @Allow('CLIENT')
  @RateLimit('ring')
  @Mutation(() => RequestReadingResult, {
    description: 'Rings a reader who is online. Nothing is charged before both are connected.',
  })
  requestReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RequestReadingInput, { description: 'The request.' }) input: RequestReadingInput,
  ): Promise<typeof RequestReadingResult> {
    const { topic = null, question = null, minutes = null } = input
    return requestReading(app, viewer, { ...input, topic, question, minutes })
  }

  @Allow('READER')
  @Mutation(() => ReadingResult, { description: 'The reader takes it; both connect now.' })
  acceptReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The reading.' }) id: string,
  ): Promise<typeof ReadingResult> {
    return acceptReading(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => ReadingResult, { description: 'The reader does not take it.' })
  declineReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The reading.' }) id: string,
  ): Promise<typeof ReadingResult> {
    return declineReading(app, viewer, id)
  }

  @Allow('CLIENT')
  @Mutation(() => ReadingResult, { description: 'The client takes the request back.' })
  cancelReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The reading.' }) id: string,
  ): Promise<typeof ReadingResult> {
    return cancelReading(app, viewer, id)
  }

  @Allow('CLIENT')
  @Mutation(() => ReadingResult, {
    description:
      'This page session is connected (chat open, or media flowing). Needs an open readingEvents subscription of the same page session.',
  })
  joinReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReadingPageInput, { description: 'The page.' }) input: ReadingPageInput,
  ): Promise<typeof ReadingResult> {
    return joinReading(app, viewer, input.readingId, input.pageSession)
  }

  @Allow('CLIENT')
  @Mutation(() => ReadingResult, {
    description: 'This page session lost its media, or leaves: the meter stops, the grace period begins.',
  })
  leaveReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReadingPageInput, { description: 'The page.' }) input: ReadingPageInput,
  ): Promise<typeof ReadingResult> {
    return leaveReading(app, viewer, input.readingId, input.pageSession)
  }

  @Allow('CLIENT')
  @Mutation(() => ReadingResult, {
    description:
      'The client agrees to so many minutes in all, never fewer than before; none: until somebody ends it. Sent twice, it is applied once.',
  })
  extendReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ExtendReadingInput, { description: 'How long.' }) input: ExtendReadingInput,
  ): Promise<typeof ReadingResult> {
    return extendReading(app, viewer, input.readingId, input.minutes ?? null)
  }

  @Allow('READER')
  @Mutation(() => ReadingResult, {
    description: 'The reader asks for so many minutes in all. Only the client’s word extends the reading.',
  })
  proposeExtension(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ProposeExtensionInput, { description: 'How long.' }) input: ProposeExtensionInput,
  ): Promise<typeof ReadingResult> {
    return proposeExtension(app, viewer, input.readingId, input.minutes)
  }

  @Allow('CLIENT')
  @Mutation(() => ReadingResult, {
    description: 'Ends it now; the unused part of the last minute is given back.',
  })
  endReading(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The reading.' }) id: string,
  ): Promise<typeof ReadingResult> {
    return endReading(app, viewer, id)
  }

  @Allow('CLIENT')
  @RateLimit('message')
  @Mutation(() => MessageResult, {
    description: 'Writes to the other side, while the meter may run.',
  })
  sendMessage(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SendMessageInput, { description: 'The message.' }) input: SendMessageInput,
  ): Promise<typeof MessageResult> {
    return sendMessage(app, viewer, input.readingId, input.text, input.clientKey)
  }

  @Allow('CLIENT')
  @RateLimit('message')
  @Mutation(() => PictureResult, {
    description: 'Sends the other side a picture that was uploaded before, while the meter may run.',
  })
  sendPicture(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SendPictureInput, { description: 'The picture.' }) input: SendPictureInput,
  ): Promise<typeof PictureResult> {
    return sendPicture(app, viewer, input)
  }

  @Allow('CLIENT')
  @RateLimit('signal')
  @Mutation(() => ReadingResult, { description: 'Sends a WebRTC signal to a page of the other side.' })
  sendSignal(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SendSignalInput, { description: 'The signal.' }) input: SendSignalInput,
  ): Promise<typeof ReadingResult> {
    return sendSignal(app, viewer, input)
  }
}

@Resolver()
export class ReadingEventResolver {
  @Allow('CLIENT')
  @Subscription(() => ReadingEvent, {
    subscribe: subscribeTo(readingFeed),
    description:
      'State, ticks, warnings, messages, presence and signals, in order, from `after` on, until the reading has ended. While open, this page is in the room.',
  })
  readingEvents(
    @Root() event: ReadingEventSeen,
    @Arg('readingId', () => ID, { description: 'The reading.' }) _readingId: string,
    @Arg('pageSession', () => String, { description: 'A random name of this page’s own.' })
    _pageSession: string,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): ReadingEventSeen {
    return event
  }

  @Allow('READER')
  @Subscription(() => IncomingReadings, {
    subscribe: subscribeTo(incomingFeed),
    description:
      'Who rings the viewer now, then whenever that changes. Listening is what keeps a reader online.',
  })
  incomingReadings(@Root() incoming: IncomingReadings): IncomingReadings {
    return incoming
  }
}
