import './on-access-lost.ts'

/** Who can be reached now, and who is busy with what. */
export { type BusyRole, busyWith, free, occupy } from './busy.ts'
export { PresenceResolver } from './presence.resolver.ts'
export { presenceOfReaders } from './presence.store.ts'
export { PresenceStatus, statusOf } from './presence.ts'
export { presenceTopic, publishPresence } from './presence-feed.ts'
export { holdPresence, lapsePresence } from './presence-holders.ts'
export { presenceOf, presenceOfPerson, switchOff, wasSwitchedOff } from './toggle-presence.ts'
