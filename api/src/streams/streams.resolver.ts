import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import type { Connection } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { changeStream, renewStreamLink } from './change-stream.ts'
import { cancelStream, endStream, takeDownStream } from './end-stream.ts'
import { goLive, pauseStream, resumeStream, startStream } from './go-live.ts'
import {
  ChangeStreamInput,
  GoLiveInput,
  ScheduleStreamInput,
  StartStreamInput,
  StreamReasonInput,
} from './inputs.ts'
import { GoLiveResult, SaveStreamResult, StreamResult } from './refusals.ts'
import { stopRecording } from './replays/recording.ts'
import { scheduleStream } from './schedule-stream.ts'
import { seenStream } from './stream-of.ts'
import { Stream, StreamConnection, StreamKind } from './stream-type.ts'
import { ownStreams, streamsPage } from './streams-page.ts'

const THE_STREAM = { description: 'The stream.' }

@Resolver()
export class StreamsResolver {
  @Allow('ANYONE')
  @Query(() => Stream, {
    nullable: true,
    description: 'A stream. A private one is there for those who were invited, and for who has its link.',
  })
  async stream(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('id', () => ID, THE_STREAM) id: string,
    @Arg('secret', () => String, { nullable: true, description: 'Of the link to a private stream.' })
    secret: string | null,
  ): Promise<Stream> {
    return Stream.of((await seenStream(app, viewer, id, secret ?? null)).row)
  }

  @Allow('ANYONE')
  @Query(() => StreamConnection, { description: 'Streams that everybody may know of.' })
  streams(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('kind', () => StreamKind, { description: 'Which of them.' }) kind: StreamKind,
    @Arg('readerId', () => ID, { nullable: true, description: 'Of this reader alone.' })
    readerId: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Stream>> {
    return streamsPage(app, { kind, profileId: readerId ?? null, first, after })
  }

  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => SaveStreamResult, { description: 'Announces a stream for a time to come.' })
  scheduleStream(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ScheduleStreamInput, THE_STREAM) input: ScheduleStreamInput,
  ): Promise<typeof SaveStreamResult> {
    return scheduleStream(app, viewer, input)
  }

  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => SaveStreamResult, {
    description: 'Changes an announced stream. Once entries were paid, its price and who may watch stay.',
  })
  changeStream(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ChangeStreamInput, THE_STREAM) input: ChangeStreamInput,
  ): Promise<typeof SaveStreamResult> {
    return changeStream(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, {
    description: 'Calls off an announced stream; who entered gets everything back.',
  })
  cancelStream(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamReasonInput, THE_STREAM) input: StreamReasonInput,
  ): Promise<typeof StreamResult> {
    return cancelStream(app, viewer, input)
  }

  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => GoLiveResult, {
    description: 'Begins an announced stream. Its reader is busy from then on.',
  })
  goLive(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => GoLiveInput, THE_STREAM) input: GoLiveInput,
  ): Promise<typeof GoLiveResult> {
    return goLive(app, viewer, input)
  }

  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => GoLiveResult, { description: 'Begins a stream at once that nobody announced.' })
  startStream(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StartStreamInput, THE_STREAM) input: StartStreamInput,
  ): Promise<typeof GoLiveResult> {
    return startStream(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, {
    description: 'The reader takes a break from their stream and can be rung, for a private reading perhaps.',
  })
  pauseStream(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, THE_STREAM) id: string,
  ): Promise<typeof StreamResult> {
    return pauseStream(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, { description: 'A stream goes on after a break, once no reading is open.' })
  resumeStream(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, THE_STREAM) id: string,
  ): Promise<typeof StreamResult> {
    return resumeStream(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, { description: 'The reader ends their stream.' })
  endStream(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, THE_STREAM) id: string,
  ): Promise<typeof StreamResult> {
    return endStream(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, {
    description: 'The reader ends the recording of their stream, which goes on.',
  })
  stopStreamRecording(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, THE_STREAM) id: string,
  ): Promise<typeof StreamResult> {
    return stopRecording(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => Stream, {
    description: 'Makes another link to a private stream; the one before lets nobody more in.',
  })
  renewStreamLink(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, THE_STREAM) id: string,
  ): Promise<Stream> {
    return renewStreamLink(app, viewer, id)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @Mutation(() => StreamResult, {
    description:
      'Staff take a stream down, with a reason; who entered one that is on, or bought its recording within two weeks, gets everything back.',
  })
  takeDownStream(
    @Ctx() { app }: Context,
    @Arg('input', () => StreamReasonInput, THE_STREAM) input: StreamReasonInput,
  ): Promise<typeof StreamResult> {
    return takeDownStream(app, input)
  }
}

@Resolver(() => ViewerType)
export class ViewerStreamsResolver {
  @Allow('READER')
  @FieldResolver(() => StreamConnection, { description: 'The viewer’s own streams, the newest first.' })
  streams(
    @Ctx() { app, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Stream>> {
    return ownStreams(app, viewer.id, first, after)
  }
}
