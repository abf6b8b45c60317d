import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import { peopleBySubjects, ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Channel, Reader, readersByIds } from '../../catalogue/index.ts'
import { batched } from '../../foundation/batched.ts'
import { subscribeTo } from '../../foundation/feeds.ts'
import { MoneyInput } from '../../foundation/money-type.ts'
import { Allow, own } from '../../foundation/policy.ts'
import { RateLimit } from '../../foundation/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Reading } from '../reading.ts'
import { readingOf } from '../reading-of.ts'
import { joinQueue } from './join-queue.ts'
import { leaveQueue } from './leave-queue.ts'
import { pacesOf } from './paces.ts'
import { queueLengths } from './queue.store.ts'
import { Queue, queueFeed } from './queue-feed.ts'
import { JoinQueueResult } from './refusals.ts'
import { ReaderQueue, Waiting } from './waiting.ts'
import { waitingFeed } from './waiting-feed.ts'
import { currentWaiting, waitingOf } from './waiting-of.ts'

/** By identity subject: readers who never signed in wait for nobody. */
const queues = batched(({ db }: Pick<Context['app'], 'db'>) => async (subjects: readonly string[]) => {
  const people = await peopleBySubjects(db, subjects)
  const ids = [...people.values()]
  const paces = await pacesOf(db, ids)
  const lengths = await queueLengths(db, ids)
  return new Map(
    [...people].map(([subject, id]) => [
      subject,
      { ...(paces.get(id) ?? NOBODY), length: lengths.get(id) ?? 0 },
    ]),
  )
})

const NOBODY = { online: false, busyMs: null, recentMs: [] }

@Resolver()
export class QueueResolver {
  @Allow('CLIENT', own('place'))
  @Query(() => Waiting, { nullable: true })
  waiting(@Ctx() { app, viewer }: Context, @Arg('id', () => ID) id: string): Promise<Waiting> {
    return waitingOf(app.db, viewer, id)
  }

  @Allow('CLIENT')
  @RateLimit('queue')
  @Mutation(() => JoinQueueResult, {
    description:
      'Takes a place in the queue of a reader who is busy. Listen to waitingChanged to keep it. Nothing is charged for waiting.',
  })
  joinQueue(
    @Ctx() { app, viewer }: Context,
    @Arg('readerId', () => ID) readerId: string,
    @Arg('channel', () => Channel) channel: Channel,
    @Arg('topic', () => String, { nullable: true }) topic: string | null,
    @Arg('question', () => String, { nullable: true }) question: string | null,
    @Arg('minutes', () => Int, { nullable: true }) minutes: number | null,
    @Arg('ratePerMinute', () => MoneyInput, { description: 'The price that the client was shown.' })
    ratePerMinute: MoneyInput,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<typeof JoinQueueResult> {
    return joinQueue(app, viewer, {
      readerId,
      channel,
      topic,
      question,
      minutes,
      ratePerMinute,
      idempotencyKey,
    })
  }

  @Allow('CLIENT', own('place'))
  @Mutation(() => Waiting, { description: 'Gives the place up; said again, it answers how it ended.' })
  leaveQueue(@Ctx() { app, viewer }: Context, @Arg('id', () => ID) id: string): Promise<Waiting> {
    return leaveQueue(app, viewer, id)
  }

  @Allow('CLIENT', own('place'))
  @Subscription(() => Waiting, {
    subscribe: subscribeTo(waitingFeed),
    description:
      'The place as it is now, then as it changes; RINGING with the reading when the turn comes. The place is kept while a page listens, and for a minute after.',
  })
  waitingChanged(@Root() waiting: Waiting, @Arg('id', () => ID) _id: string): Waiting {
    return waiting
  }

  @Allow('READER', own('queue'))
  @Subscription(() => Queue, { subscribe: subscribeTo(queueFeed) })
  queueChanged(@Root() queue: Queue): Queue {
    return queue
  }
}

@Resolver(() => Waiting)
export class WaitingFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Reader)
  async reader(@Root() { row }: Waiting, @Ctx() { app, loaders }: Context): Promise<Reader> {
    const reader = await loaders
      .of('readers', (ids: readonly string[]) => readersByIds(app, ids))
      .load(row.profileId)
    return reader ?? Reader.gone(row.profileId, row.readerName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reading, { nullable: true, description: 'What rings, or rang, when the turn came.' })
  async reading(@Root() { row }: Waiting, @Ctx() { app, viewer }: Context): Promise<Reading | null> {
    return row.readingId === null ? null : readingOf(app.db, viewer, row.readingId)
  }
}

@Resolver(() => ViewerType)
export class CurrentWaitingResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Waiting, { nullable: true, description: 'Where the viewer waits now.' })
  currentWaiting(@Ctx() { app, viewer }: Context): Promise<Waiting | null> {
    return currentWaiting(app.db, viewer)
  }
}

@Resolver(() => Reader)
export class ReaderQueueResolver {
  @Allow('ANYONE')
  @FieldResolver(() => ReaderQueue, { description: 'Who waits for her, as everybody may know.' })
  async queue(@Root() reader: Reader, @Ctx() { app }: Context<Viewer | null>): Promise<ReaderQueue> {
    return ReaderQueue.of((await queues(app).load(reader.subject)) ?? { ...NOBODY, length: 0 })
  }
}
