/** Who can be reached now. */
export { PresenceStatus } from './presence.ts'
export { PresenceResolver } from './presence.resolver.ts'
export { lapse } from './presence.store.ts'
export { presenceOf } from './toggle-presence.ts'
