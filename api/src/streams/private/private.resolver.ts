import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { subscribeTo } from '../../foundation/feeds/feeds.ts'
import { AcceptPrivateReadingInput, PrivateRequestInput } from '../inputs.ts'
import { AcceptPrivateReadingResult, StreamResult } from '../refusals.ts'
import { acceptPrivateReading, declinePrivateReading } from './answer-private-reading.ts'
import { askPrivateReading } from './ask-private-reading.ts'
import { PrivateRequests, privateFeed } from './private-feed.ts'

@Resolver()
export class PrivateReadingsResolver {
  @Allow('CLIENT')
  @RateLimit('queue')
  @Mutation(() => StreamResult, {
    description:
      'Asks the reader of a live stream for a private reading now, by the place that the viewer holds in their queue. Nothing is charged.',
  })
  askPrivateReading(
    @Ctx() { app, viewer }: Context,
    @Arg('streamId', () => ID, { description: 'The stream.' }) streamId: string,
  ): Promise<typeof StreamResult> {
    return askPrivateReading(app, viewer, streamId)
  }

  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => AcceptPrivateReadingResult, {
    description:
      'The reader pauses their stream for a private reading with somebody who asked; it goes on by itself after that.',
  })
  acceptPrivateReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AcceptPrivateReadingInput, { description: 'With whom.' })
    input: AcceptPrivateReadingInput,
  ): Promise<typeof AcceptPrivateReadingResult> {
    return acceptPrivateReading(app, viewer, input)
  }

  @Allow('READER')
  @Mutation(() => StreamResult, {
    description: 'The reader goes on with their stream; who asked keeps their place in the queue.',
  })
  declinePrivateReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => PrivateRequestInput, { description: 'Whom.' }) input: PrivateRequestInput,
  ): Promise<typeof StreamResult> {
    return declinePrivateReading(app, viewer, input)
  }

  @Allow('READER')
  @Subscription(() => PrivateRequests, {
    subscribe: subscribeTo(privateFeed),
    description:
      'Who asks the viewer for a private reading during their stream, now and whenever that changes.',
  })
  streamPrivateRequests(
    @Root() requests: PrivateRequests,
    @Arg('streamId', () => ID, { description: 'The stream.' }) _streamId: string,
  ): PrivateRequests {
    return requests
  }
}
