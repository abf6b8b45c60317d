/** Who can be reached now. */

export { PresenceResolver } from './presence.resolver.ts'
export { lapse } from './presence.store.ts'
export { PresenceStatus } from './presence.ts'
export { announcePresence } from './presence-feed.ts'
export { presenceOf } from './toggle-presence.ts'
