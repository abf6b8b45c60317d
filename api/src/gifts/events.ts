import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'
import type { GiftSubjectKind } from './gift-subject.ts'

/** What every event of a gift carries; the subject is the gift that was sent. */
interface OfGift {
  readonly subjectKind: GiftSubjectKind
  readonly subjectId: string
  readonly readerId: string
  /** Null where the sender did not want to be named. */
  readonly senderId: string | null
  readonly amount: MoneyJson
  readonly count: number
  readonly combo: number
}

/** A gift was sent. Its sender may still take it back. */
export const GiftSent = eventType<OfGift>('gift.sent')

/** Its price was given back: by its sender within seconds, or by staff. */
export const GiftUndone = eventType<OfGift & { readonly by: 'SENDER' | 'STAFF' }>('gift.undone')

/** It can no longer be taken back, and the reader did not watch it arrive. */
export const GiftReceived = eventType<OfGift>('gift.received')
