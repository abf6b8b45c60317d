import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { subscribeTo } from '../../foundation/feeds/feeds.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { enterStream } from '../entry/enter-stream.ts'
import { moderationFeed } from '../feed/moderation-feed.ts'
import { streamFeed } from '../feed/stream-feed.ts'
import { StreamModeration, StreamUpdates } from '../feed/update-type.ts'
import {
  EnterStreamInput,
  JoinStreamInput,
  RenewStreamGrantInput,
  ShowStreamPictureInput,
} from '../inputs.ts'
import { EnterStreamResult, JoinStreamResult, StreamResult } from '../refusals.ts'
import { checkConnection, joinStream, publishStream, renewGrant } from './join-stream.ts'
import { showPicture } from './show-picture.ts'

@Resolver()
export class WatchResolver {
  @Allow('CLIENT')
  @RateLimit('stream-entry')
  @Mutation(() => EnterStreamResult, {
    description:
      'Pays the entry to a premium stream, once. It is set aside until the stream is over; of one that is over, it pays for the recording.',
  })
  enterStream(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => EnterStreamInput, { description: 'The entry.' }) input: EnterStreamInput,
  ): Promise<typeof EnterStreamResult> {
    return enterStream(app, viewer, input)
  }

  @Allow('ANYONE')
  @RateLimit('stream-join')
  @Mutation(() => JoinStreamResult, {
    description: 'Lets a page watch a stream that is on, for some minutes; visitors watch public ones.',
  })
  joinStream(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('input', () => JoinStreamInput, { description: 'The stream.' }) input: JoinStreamInput,
  ): Promise<typeof JoinStreamResult> {
    return joinStream(app, viewer, input)
  }

  @Allow('ANYONE')
  @RateLimit('stream-join')
  @Mutation(() => JoinStreamResult, { description: 'Lets a page watch on, if it still may.' })
  renewStreamGrant(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('input', () => RenewStreamGrantInput, { description: 'The stream.' }) input: RenewStreamGrantInput,
  ): Promise<typeof JoinStreamResult> {
    return renewGrant(app, viewer, input)
  }

  @Allow('READER')
  @RateLimit('stream-join')
  @Mutation(() => JoinStreamResult, {
    description: 'Lets the reader’s page send to their stream that is on.',
  })
  publishStream(
    @Ctx() { app, viewer }: Context,
    @Arg('streamId', () => ID, { description: 'The stream.' }) streamId: string,
  ): Promise<typeof JoinStreamResult> {
    return publishStream(app, viewer, streamId)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, {
    description: 'The reader’s page sends a picture, or their voice alone: then the cover is shown.',
  })
  showStreamPicture(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ShowStreamPictureInput, { description: 'Which.' }) input: ShowStreamPictureInput,
  ): Promise<typeof StreamResult> {
    return showPicture(app, viewer, input)
  }

  @Allow('READER')
  @RateLimit('stream-join')
  @Mutation(() => JoinStreamResult, {
    description:
      'Lets the reader’s page send for a minute to a channel that nobody watches, to check their connection before they go live.',
  })
  checkStreamConnection(@Ctx() { app, viewer }: Context): Promise<typeof JoinStreamResult> {
    return checkConnection(app, viewer)
  }

  @Allow('ANYONE')
  @Subscription(() => StreamUpdates, {
    subscribe: subscribeTo(streamFeed),
    description:
      'All that happens in a stream, for who may watch it: at first how it stands with the last messages, then what happens, in batches when it is much. Each page that listens counts as a viewer; it completes when the stream is over.',
  })
  streamUpdates(
    @Root() updates: StreamUpdates,
    @Arg('streamId', () => ID, { description: 'The stream.' }) _streamId: string,
  ): StreamUpdates {
    return updates
  }

  @Allow('CLIENT')
  @Subscription(() => StreamModeration, {
    subscribe: subscribeTo(moderationFeed),
    description:
      'Messages that wait for approval, all of them each time, for the reader and who looks after the chat.',
  })
  streamModeration(
    @Root() moderation: StreamModeration,
    @Arg('streamId', () => ID, { description: 'The stream.' }) _streamId: string,
    @Arg('publishes', () => Boolean, {
      defaultValue: false,
      description:
        'It is the reader’s page that sends: its signs of life are the stream’s, at least every 3 seconds.',
    })
    _publishes: boolean,
  ): StreamModeration {
    return moderation
  }
}
