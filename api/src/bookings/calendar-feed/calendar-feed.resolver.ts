import { Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { makeCalendarFeed, stopCalendarFeed } from './calendar-feed.ts'
import { feedOfPerson } from './calendar-feeds.store.ts'

@Allow('CLIENT')
@ObjectType({
  description: 'A private address under which a person’s open appointments stand as a calendar.',
  simpleResolvers: true,
})
export class CalendarFeed {
  @Field(() => DateTimeScalar, { description: 'When the address was made.' })
  madeAt: Date

  @Field(() => String, {
    nullable: true,
    description:
      'The path of the address on this host; told once, to whoever makes it. Whoever has it sees the calendar.',
  })
  path: string | null
}

const seen = (feed: { madeAt: Date; path?: string }): CalendarFeed =>
  Object.assign(new CalendarFeed(), { path: null, ...feed })

@Resolver(() => ViewerType)
export class CalendarFeedResolver {
  @Allow('CLIENT')
  @FieldResolver(() => CalendarFeed, {
    nullable: true,
    description: 'The viewer’s private calendar; null while there is none.',
  })
  async calendarFeed(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<CalendarFeed | null> {
    const feed = await feedOfPerson(app.db, id)
    return feed && seen(feed)
  }

  @Allow('CLIENT')
  @RateLimit('calendar-feed')
  @Mutation(() => CalendarFeed, {
    description: 'Makes the viewer’s private calendar, or a new address for it: the one before ends.',
  })
  async makeCalendarFeed(@Ctx() { app, viewer }: Context): Promise<CalendarFeed> {
    return seen(await makeCalendarFeed(app, viewer))
  }

  @Allow('CLIENT')
  @RateLimit('calendar-feed')
  @Mutation(() => ViewerType, {
    description: 'Ends the viewer’s private calendar. Asked again, it changes nothing.',
  })
  async stopCalendarFeed(@Ctx() { app, viewer }: Context): Promise<ViewerType> {
    await stopCalendarFeed(app, viewer)
    return new ViewerType(viewer)
  }
}
