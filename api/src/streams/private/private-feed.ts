import { Extensions, Field, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { QueuedClient, queueOf, queueTopic } from '../../readings/index.ts'
import { isOver } from '../stream.ts'
import { seenStream } from '../stream-of.ts'
import { onOf } from '../streams.store.ts'
import { placesAsking } from './private-requests.store.ts'

@Allow('READER')
@ObjectType({
  description:
    'Who asks the reader of a live stream for a private reading now: each message holds all of it.',
  simpleResolvers: true,
})
export class PrivateRequests {
  @Extensions({ listSize: 50 })
  @Field(() => [QueuedClient], { description: 'First come first.' })
  asking: QueuedClient[]
}

interface Published {
  readonly readerId: string
}

/** With the queue of the reader, whose places those who ask hold. */
export const privateFeed: Feed<App, { streamId: string }, Published, PrivateRequests> = {
  async open({ app, viewer, args }) {
    const { row } = await seenStream(app, viewer, args.streamId)
    if (row.readerId !== viewer.id) throw new Forbidden()
    return {
      topics: [queueTopic(row.readerId)],
      replay: async () => [await requestsOf(app, row.readerId)],
      isOver: isOver(row),
    }
  },
  event: ({ readerId }, app) => requestsOf(app, readerId),
}

async function requestsOf({ db }: App, readerId: string): Promise<PrivateRequests> {
  const streamId = await onOf(db, readerId)
  const asking = streamId === null ? new Set() : await placesAsking(db, streamId)
  const waiting = asking.size === 0 ? [] : await queueOf(db, readerId)
  return Object.assign(new PrivateRequests(), {
    asking: waiting.filter(({ id }) => asking.has(id)).map(QueuedClient.of),
  })
}
