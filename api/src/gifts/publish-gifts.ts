import type { Transaction } from '../foundation/database/database.ts'

/** What is published of a subject's gifts: what of them changed. Each node reads the rest once for all who follow. */
export interface GiftsPublished {
  readonly kind: 'SENT' | 'UNDONE' | 'GOAL'
  readonly subjectId: string
  readonly sentId: string | null
}

export const giftTopic = (subjectId: string): string => `gifts:${subjectId}`

export const publishGifts = (tx: Transaction, published: GiftsPublished): void =>
  tx.publish(giftTopic(published.subjectId), published)
