import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { brandByHost } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { subscribeTo } from '../../foundation/feeds/feeds.ts'
import { parseId } from '../../foundation/ids.ts'
import { sentencesInList } from '../words/sentences-of.ts'
import { sharedLookups } from '../words/show-facts.ts'
import { bellFeed, bellOf, NotificationBell } from './bell.ts'
import { pageOfRows } from './inbox.store.ts'
import { markRead } from './mark-read.ts'
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  Notification,
  NotificationConnection,
} from './notification.ts'

@Resolver(() => ViewerType)
export class InboxResolver {
  @Allow('CLIENT')
  @FieldResolver(() => NotificationConnection, {
    description: 'What the viewer was told, the newest first; a year is kept.',
  })
  async notifications(
    @Root() { id }: ViewerType,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('unreadOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only what they have not read yet.',
    })
    unreadOnly: boolean,
  ): Promise<Connection<Notification>> {
    const place = after == null ? null : parseId('place in this list', after)
    const rows = await pageOfRows(app.db, id, { first: pageSize(first), after: place, unreadOnly })
    return pageOf(rows.map(Notification.of), first, after, each => each.id)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Int, { description: 'How many the viewer has not read, 100 at most.' })
  async unreadNotifications(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<number> {
    return (await bellOf(app.db, id)).unread
  }

  @Allow('CLIENT')
  @Mutation(() => MarkNotificationsReadPayload, {
    nullable: true,
    description: 'Marks notifications of the viewer as read. Asked again, it changes nothing.',
  })
  markNotificationsRead(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which.' })
    { notificationIds = null }: MarkNotificationsReadInput,
  ): Promise<MarkNotificationsReadPayload> {
    return markRead(app, viewer, notificationIds)
  }

  @Allow('CLIENT')
  @Subscription(() => NotificationBell, {
    subscribe: subscribeTo(bellFeed),
    description: 'How many notifications the viewer has not read: now, then after every change.',
  })
  notificationBell(@Root() bell: NotificationBell): NotificationBell {
    return bell
  }
}

@Resolver(() => Notification)
export class NotificationResolver {
  @Allow('CLIENT')
  @FieldResolver(() => String, {
    description: 'One sentence that says it, in the language and the brand of who asks.',
  })
  async title(
    @Root() { row }: Notification,
    @Ctx() { app, language, host, loaders }: Context,
  ): Promise<string> {
    const reading = { language, brand: await brandByHost(app, host) }
    const { title } = await sentencesInList(app, row, reading, sharedLookups(app, loaders))
    return title
  }
}
