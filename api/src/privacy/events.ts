import { eventType } from '../foundation/events/events.ts'

/** A copy of what is stored about a person can be fetched. The subject is the copy. */
export const DataExportReady = eventType<{ personId: string }>('privacy.data-export-ready')
