import type { Transaction } from '../foundation/database/database.ts'

/** What is published of a subject's gifts: what of them changed. Each node reads the rest once for all who follow. */
export type GiftsPublished =
  | { readonly kind: 'SENT' | 'UNDONE'; readonly subjectId: string; readonly sentId: string }
  | { readonly kind: 'GOAL'; readonly subjectId: string }
  /** Who may see them no more: their page is sent nothing more. */
  | { readonly kind: 'SHUT_OUT'; readonly subjectId: string; readonly personId: string }

export const giftTopic = (subjectId: string): string => `gifts:${subjectId}`

export const publishGifts = (tx: Transaction, published: GiftsPublished): void =>
  tx.publish(giftTopic(published.subjectId), published)
