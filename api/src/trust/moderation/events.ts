import { eventType } from '../../foundation/events/events.ts'
import type { ContentKind, FlagReason } from './content-kind.ts'

/** Something was removed. Subject: its row in the queue. */
export const ContentRemoved = eventType<{
  readonly authorId: string
  readonly kind: ContentKind
  readonly reason: FlagReason
  /** Of staff to its author; "" where a rule removed it. */
  readonly words: string
  /** Until when its author may appeal. */
  readonly until: string
  readonly round: number
}>('content.removed')

/** Somebody asks for a second look at what was removed of theirs. Subject: the row in the queue. */
export const AppealReceived = eventType<{
  readonly authorId: string
  readonly kind: ContentKind
  readonly round: number
}>('appeal.received')

/** An appeal was decided. Subject: the row in the queue. */
export const AppealDecided = eventType<{
  readonly authorId: string
  readonly kind: ContentKind
  readonly outcome: 'RESTORED' | 'UPHELD'
  readonly words: string
  readonly round: number
}>('appeal.decided')

/** Staff looked at what people reported. Subject: the row in the queue. */
export const FlagsReviewed = eventType<{ readonly kind: ContentKind; readonly round: number }>(
  'flags.reviewed',
)
