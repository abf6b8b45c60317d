import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'

interface OfDispute {
  readonly readingId: string
  readonly clientId: string
  readonly readerId: string
}

/** A client disputes a reading. Subject: the case. */
export const DisputeOpened = eventType<OfDispute>('dispute.opened')

/** The reader has answered a dispute. Subject: the case. */
export const DisputeAnswered = eventType<OfDispute>('dispute.answered')

/** Staff have decided a dispute, and what is refunded has moved. Subject: the case. */
export const DisputeDecided = eventType<OfDispute>('dispute.decided')

/** A client’s review of a reading is shown; also when it is shown again. Subject: the review. */
export const ReviewWritten = eventType<{
  readonly readingId: string
  readonly profileId: string
  readonly clientId: string
  readonly readerId: string
  readonly stars: number
}>('review.written')

/** A reader has answered a review. Subject: the review. */
export const ReviewAnswered = eventType<{ readonly profileId: string; readonly clientId: string }>(
  'review.answered',
)

/** A client has tipped a reader. Subject: the tip. */
export const TipGiven = eventType<{
  readonly readingId: string
  readonly clientId: string
  readonly readerId: string
  readonly amount: MoneyJson
}>('tip.given')
