/** Who can be reached now. */

import './on-access-lost.ts'

export { PresenceResolver } from './presence.resolver.ts'
export { lapse } from './presence.store.ts'
export { PresenceStatus, statusOf } from './presence.ts'
export { presenceTopic, publishPresence } from './presence-feed.ts'
export { presenceOf } from './toggle-presence.ts'
