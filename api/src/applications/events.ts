import { eventType } from '../foundation/events/events.ts'

interface OfApplication {
  readonly personId: string
}

/** Staff asked about steps; `words` are all of their questions. Subject: the application. */
export const ApplicationAskedBack = eventType<OfApplication & { readonly words: string }>(
  'application.asked-back',
)

/** Somebody sent their application, or asks to be decided on once more, and staff are to decide. Subject: the application. */
export const ApplicationReceived = eventType<OfApplication & { readonly isAppeal: boolean }>(
  'application.received',
)

/** The profile is published, and its person a reader. Subject: the application. */
export const ApplicationApproved = eventType<OfApplication & { readonly name: string }>(
  'application.approved',
)

/** Staff said no. Subject: the application. */
export const ApplicationDeclined = eventType<OfApplication & { readonly reason: string }>(
  'application.declined',
)

/** Somebody is invited by mail to become a reader. Subject: the invitation. */
export const ReaderInvited = eventType<Record<string, never>>('reader.invited')
