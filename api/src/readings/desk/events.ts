import { eventType } from '../../foundation/events/events.ts'

/** Staff ended a reading, or shut one of its sides out. Subject: the reading. */
export const ReadingStopped = eventType<{ readonly clientId: string; readonly readerId: string }>(
  'reading.stopped',
)
