import './alerts/on-reader-reachable.ts'
import './on-access-lost.ts'
import { OnlineAlertsResolver } from './alerts/alerts.resolver.ts'
import { CalendarsResolver } from './calendars/calendars.resolver.ts'
import { PresenceResolver } from './presence.resolver.ts'
import { ScheduleResolver } from './schedule/schedule.resolver.ts'

/** Who can be reached now, and who is busy with what. */
export { alertById } from './alerts/alerts.store.ts'
export { type BusyRole, busyWith, comeBack, free, goAway, occupy } from './busy.ts'
export { ownBusyOf } from './calendars/own-calendars.store.ts'
export { calendarJobs } from './calendars/read-calendars.ts'
export { OnlineAlertDue } from './events.ts'
export { presenceOfReaders, setReachedByPush } from './presence.store.ts'
export { PresenceStatus, statusOf } from './presence.ts'
export { presenceTopic, publishPresence } from './presence-feed.ts'
export { holdPresence, lapsePresence } from './presence-holders.ts'
export { DAY_MS, dayAfter, MINUTE_MS, MINUTES_A_DAY } from './schedule/day.ts'
export { openHours } from './schedule/open-hours.ts'
export type { Schedule } from './schedule/schedule.ts'
export { lockSchedule, scheduleOf, schedulesAfter, whoTakesAppointments } from './schedule/schedules.store.ts'
export { merged, type Stretch } from './schedule/stretch.ts'
export { ZoneClock } from './schedule/zone-clock.ts'
export { presenceOf, presenceOfPerson, switchOff, switchOn, wasSwitchedOff } from './toggle-presence.ts'

export const availabilityResolvers = [
  PresenceResolver,
  OnlineAlertsResolver,
  ScheduleResolver,
  CalendarsResolver,
] as const
