import { eventType } from '../foundation/events/events.ts'

/**
 * A reader whom somebody wanted to hear of can be rung. Subject: the reader's person. `offlineSeconds` is how long they
 * were offline before; null when they were busy instead.
 */
export const ReaderReachable = eventType<{ offlineSeconds: number | null }>('availability.reader-reachable')

/** An alert is to be sent. Subject: the alert. */
export const OnlineAlertDue = eventType<Record<string, never>>('availability.online-alert-due')

/** A reader saved when they take appointments. Subject: the reader's person. */
export const ScheduleSaved = eventType<Record<string, never>>('availability.schedule-saved')
