import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { FollowCalendarResult, OwnCalendar } from './calendar-type.ts'
import { followCalendar, forgetCalendar } from './follow-calendar.ts'
import { calendarOfPerson } from './own-calendars.store.ts'

@Resolver(() => ViewerType)
export class CalendarsResolver {
  @Allow('READER')
  @FieldResolver(() => OwnCalendar, {
    nullable: true,
    description: 'The viewer’s own calendar, of which we know when they are busy; null when they gave none.',
  })
  async ownCalendar(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<OwnCalendar | null> {
    const row = await calendarOfPerson(app.db, id)
    return row && OwnCalendar.of(row)
  }

  @Allow('READER')
  @RateLimit('schedule')
  @Mutation(() => FollowCalendarResult, {
    description:
      'Reads a calendar (iCalendar, by an https or webcal address) every quarter of an hour: whoever is busy there takes no appointments. It takes the place of another one. Sent twice, it changes nothing.',
  })
  followCalendar(
    @Ctx() { app, viewer }: Context,
    @Arg('address', () => String, { description: 'The calendar’s private address.' }) address: string,
  ): Promise<typeof FollowCalendarResult> {
    return followCalendar(app, viewer, address)
  }

  @Allow('READER')
  @Mutation(() => Boolean, {
    description: 'The viewer’s own calendar is read no more. True, and true again.',
  })
  forgetCalendar(@Ctx() { app, viewer }: Context): Promise<boolean> {
    return forgetCalendar(app, viewer)
  }
}
