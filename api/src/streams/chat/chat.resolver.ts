import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { PinStreamMessageInput, SendStreamMessageInput } from '../inputs.ts'
import { SendStreamMessageResult } from '../refusals.ts'
import { Stream } from '../stream-type.ts'
import { StreamMessage } from './message-type.ts'
import { approveMessage, deleteMessage, pinMessage } from './moderate-messages.ts'
import { sendMessage } from './send-message.ts'

@Resolver()
export class StreamChatResolver {
  @Allow('CLIENT')
  @RateLimit('stream-message')
  @Mutation(() => SendStreamMessageResult, {
    description: 'Writes in the chat of a stream that is on and that the viewer may watch.',
  })
  sendStreamMessage(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SendStreamMessageInput, { description: 'The message.' })
    input: SendStreamMessageInput,
  ): Promise<typeof SendStreamMessageResult> {
    return sendMessage(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => StreamMessage, {
    description: 'A message is shown no more: its writer, and who looks after the chat, may remove it.',
  })
  deleteStreamMessage(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The message.' }) id: string,
  ): Promise<StreamMessage> {
    return deleteMessage(app, viewer, id)
  }

  @Allow('CLIENT')
  @Mutation(() => StreamMessage, {
    description: 'A message that was held is shown, by who looks after the chat.',
  })
  approveStreamMessage(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The message.' }) id: string,
  ): Promise<StreamMessage> {
    return approveMessage(app, viewer, id)
  }

  @Allow('CLIENT')
  @Mutation(() => Stream, {
    description: 'A message stands on top of the chat, or none any more, by who looks after it.',
  })
  pinStreamMessage(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => PinStreamMessageInput, { description: 'The message.' }) input: PinStreamMessageInput,
  ): Promise<Stream> {
    return pinMessage(app, viewer, input)
  }
}
