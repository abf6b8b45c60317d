import { eventType } from '../foundation/events/events.ts'
import type { ShutOutBy } from './person.ts'

/** A person may not come in any more. The subject is the person; what they take part in should end, fairly to others. */
export const AccessLost = eventType<{ by: ShutOutBy }>('person.access-lost')

/** A person who was shut out may come in again. The subject is the person. */
export const AccessRegained = eventType<Record<string, never>>('person.access-regained')
