import { Extensions, Field, ID, ObjectType } from 'type-graphql'
import { Person } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { Channel } from '../../catalogue/index.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { type QueuedRow, queueOf } from './queue.store.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Somebody who waits, as the reader sees them.',
  implements: Node,
  simpleResolvers: true,
})
export class QueuedClient {
  @Field(() => ID, { description: 'Of the place they hold.' })
  id: string

  @Field(() => Person, { description: 'Who waits.' })
  client: Person

  @Field(() => Channel, { description: 'How they would like it held.' })
  channel: Channel

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  topic: string | null

  @Field(() => DateTimeScalar, { description: 'Since when they wait.' })
  joinedAt: Date

  static of({ clientId, clientName, ...row }: QueuedRow): QueuedClient {
    return Object.assign(new QueuedClient(), { ...row, client: new Person(clientId, clientName) })
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'Who waits for the reader, first come first: each message holds all of it.',
  simpleResolvers: true,
})
export class Queue {
  @Extensions({ listSize: 50 })
  @Field(() => [QueuedClient], { description: 'First come first.' })
  waiting: QueuedClient[]
}

interface Published {
  readerId: string
}

export const queueFeed: Feed<App, Record<string, never>, Published, Queue> = {
  open: ({ app, viewer }) => ({
    topics: [queueTopic(viewer.id)],
    replay: async () => [await queue(app, viewer.id)],
  }),
  event: ({ readerId }, app) => queue(app, readerId),
}

export const queueTopic = (readerId: string) => `queue:${readerId}`

/** Somebody came, went, or was rung for. */
export const publishQueue = (tx: Transaction, readerId: string): void =>
  tx.publish(queueTopic(readerId), { readerId } satisfies Published)

const queue = async (app: App, readerId: string): Promise<Queue> =>
  Object.assign(new Queue(), { waiting: (await queueOf(app.db, readerId)).map(QueuedClient.of) })
