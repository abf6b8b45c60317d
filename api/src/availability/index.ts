/** Who can be reached now. */

export { PresenceResolver } from './presence.resolver.ts'
export { lapse } from './presence.store.ts'
export { PresenceStatus, statusOf } from './presence.ts'
export { presenceTopic, publishPresence } from './presence-feed.ts'
export { presenceOf } from './toggle-presence.ts'
