import './alerts/on-reader-reachable.ts'
import './on-access-lost.ts'
import { OnlineAlertsResolver } from './alerts/alerts.resolver.ts'
import { PresenceResolver } from './presence.resolver.ts'

/** Who can be reached now, and who is busy with what. */
export { alertById } from './alerts/alerts.store.ts'
export { type BusyRole, busyWith, free, occupy } from './busy.ts'
export { OnlineAlertDue } from './events.ts'
export { presenceOfReaders } from './presence.store.ts'
export { PresenceStatus, statusOf } from './presence.ts'
export { presenceTopic, publishPresence } from './presence-feed.ts'
export { holdPresence, lapsePresence } from './presence-holders.ts'
export { presenceOf, presenceOfPerson, switchOff } from './toggle-presence.ts'

export const availabilityResolvers = [PresenceResolver, OnlineAlertsResolver] as const
