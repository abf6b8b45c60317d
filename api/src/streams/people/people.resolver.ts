import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { InviteToStreamInput, StreamPersonInput } from '../inputs.ts'
import { StreamResult } from '../refusals.ts'
import { Stream } from '../stream-type.ts'
import { inviteToStream, setReminder, withdrawInvitation } from './invite.ts'
import {
  banViewer,
  dismissModerator,
  muteViewer,
  nameModerator,
  unbanViewer,
  unmuteViewer,
} from './moderate-people.ts'

@Resolver()
export class StreamPeopleResolver {
  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => StreamResult, { description: 'Lets people into a private stream.' })
  inviteToStream(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => InviteToStreamInput, { description: 'Whom, and where.' }) input: InviteToStreamInput,
  ): Promise<typeof StreamResult> {
    return inviteToStream(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => Stream, { description: 'Somebody is invited to a private stream no more.' })
  withdrawStreamInvitation(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return withdrawInvitation(app, viewer, input)
  }

  @Allow('CLIENT')
  @RateLimit('stream-reminder')
  @Mutation(() => StreamResult, {
    description: 'The viewer is reminded a quarter of an hour before a stream begins.',
  })
  remindMeOfStream(
    @Ctx() { app, viewer }: Context,
    @Arg('streamId', () => ID, { description: 'The stream.' }) streamId: string,
  ): Promise<typeof StreamResult> {
    return setReminder(app, viewer, streamId, true)
  }

  @Allow('CLIENT')
  @RateLimit('stream-reminder')
  @Mutation(() => StreamResult, { description: 'The viewer is not reminded of a stream.' })
  forgetStreamReminder(
    @Ctx() { app, viewer }: Context,
    @Arg('streamId', () => ID, { description: 'The stream.' }) streamId: string,
  ): Promise<typeof StreamResult> {
    return setReminder(app, viewer, streamId, false)
  }

  @Allow('CLIENT')
  @Mutation(() => Stream, {
    description: 'Somebody writes no more in a stream, by who looks after its chat.',
  })
  muteStreamViewer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return muteViewer(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => Stream, { description: 'Somebody may write in a stream again.' })
  unmuteStreamViewer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return unmuteViewer(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => Stream, { description: 'Somebody is shut out of all streams of the reader, at once.' })
  banStreamViewer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return banViewer(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => Stream, { description: 'Somebody may come back to the reader’s streams.' })
  unbanStreamViewer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return unbanViewer(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => Stream, { description: 'Somebody looks after the chats of all streams of the reader.' })
  nameStreamModerator(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return nameModerator(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => Stream, { description: 'Somebody looks after the reader’s chats no more.' })
  dismissStreamModerator(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => StreamPersonInput, { description: 'Whom, and where.' }) input: StreamPersonInput,
  ): Promise<Stream> {
    return dismissModerator(app, viewer, input)
  }
}
