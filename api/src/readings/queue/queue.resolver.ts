import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import { peopleBySubjects, ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Reader, readersByIds } from '../../catalogue/index.ts'
import { batched } from '../../foundation/batched.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { subscribeTo } from '../../foundation/feeds/feeds.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Reading } from '../reading.ts'
import { RequestReadingInput } from '../reading-inputs.ts'
import { readingOf } from '../reading-of.ts'
import { joinQueue } from './join-queue.ts'
import { leaveQueue } from './leave-queue.ts'
import { pacesOf } from './paces.ts'
import { queueLengths } from './queue.store.ts'
import { Queue, queueFeed } from './queue-feed.ts'
import { JoinQueueResult } from './refusals.ts'
import { LeaveQueuePayload, ReaderQueue, Waiting } from './waiting.ts'
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
  @Allow('CLIENT')
  @Query(() => Waiting, { nullable: true, description: 'A place in a queue, to who holds it.' })
  waiting(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The place.' }) id: string,
  ): Promise<Waiting> {
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
    @Arg('input', () => RequestReadingInput, { description: 'What to wait for.' })
    input: RequestReadingInput,
  ): Promise<typeof JoinQueueResult> {
    const { topic = null, question = null, minutes = null } = input
    return joinQueue(app, viewer, { ...input, topic, question, minutes })
  }

  @Allow('CLIENT')
  @Mutation(() => LeaveQueuePayload, {
    description: 'Gives the place up; sent again, it returns how it ended.',
  })
  async leaveQueue(
    @Ctx() { app, viewer }: Context,
    @Arg('waitingId', () => ID, { description: 'The place.' }) waitingId: string,
  ): Promise<LeaveQueuePayload> {
    return { waiting: await leaveQueue(app, viewer, waitingId) }
  }

  @Allow('CLIENT')
  @Subscription(() => Waiting, {
    subscribe: subscribeTo(waitingFeed),
    description:
      'The place as it is now, then as it changes; RINGING with the reading when the turn comes. The place is reserved while a page listens, and for a minute after. Completes when it is given up.',
  })
  waitingChanged(
    @Root() waiting: Waiting,
    @Arg('id', () => ID, { description: 'The place.' }) _id: string,
  ): Waiting {
    return waiting
  }

  @Allow('READER')
  @Subscription(() => Queue, {
    subscribe: subscribeTo(queueFeed),
    description: 'Who waits for the viewer now, then whenever that changes.',
  })
  queueChanged(@Root() queue: Queue): Queue {
    return queue
  }
}

@Resolver(() => Waiting)
export class WaitingFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Reader, { description: 'Whom they wait for.' })
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
  @FieldResolver(() => ReaderQueue, { description: 'How many wait for this reader, as everybody may know.' })
  async queue(@Root() reader: Reader, @Ctx() { app }: Context<Viewer | null>): Promise<ReaderQueue> {
    return ReaderQueue.of((await queues(app).load(reader.subject)) ?? { ...NOBODY, length: 0 })
  }
}
