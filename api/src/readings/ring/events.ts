import { eventType } from '../../foundation/events/events.ts'

/** A reader is rung for a reading. Subject: the reader's person. */
export const ReaderRung = eventType<{ readonly readingId: string }>('reader.rung')
