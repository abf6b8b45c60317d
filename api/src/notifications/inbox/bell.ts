import { Field, Int, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Queryable, Transaction } from '../../foundation/database/database.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { countUnread } from './inbox.store.ts'

/** Counted no further: nobody reads more from a bell. */
const MOST_COUNTED = 100

@Allow('CLIENT')
@ObjectType({ description: 'What the bell on every page shows.', simpleResolvers: true })
export class NotificationBell {
  @Field(() => Int, { description: `How many the viewer has not read, ${MOST_COUNTED} at most.` })
  unread: number
}

/** What is published of somebody's notifications: whoever listens looks again. */
interface BellChanged {
  readonly personId: string
}

/** How many are unread now, then after every change, here or on another device. */
export const bellFeed: Feed<App, object, BellChanged, NotificationBell> = {
  open: ({ app, viewer }) => ({
    topics: [`bell:${viewer.id}`],
    replay: async () => [await bellOf(app.db, viewer.id)],
  }),
  event: ({ personId }, app) => bellOf(app.db, personId),
}

export const publishBell = (tx: Transaction, personId: string): void =>
  tx.publish(`bell:${personId}`, { personId } satisfies BellChanged)

export const bellOf = async (on: Queryable, personId: string): Promise<NotificationBell> =>
  Object.assign(new NotificationBell(), { unread: await countUnread(on, personId, MOST_COUNTED) })
