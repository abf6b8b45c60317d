import { isStorable } from '../../foundation/contract/text-input.ts'

export type MessageState = 'SHOWN' | 'HELD' | 'REMOVED'

export interface MessageRow {
  readonly id: string
  readonly streamId: string
  readonly personId: string
  readonly author: string | null
  readonly isReader: boolean
  readonly isModerator: boolean
  readonly text: string
  readonly state: MessageState
  readonly sentAt: Date
}

const MOST_CHARACTERS = 300

/** What is left of a text when it is sent; null when nothing is, or too much. */
export function textToSend(text: string): string | null {
  const trimmed = text.trim().replace(/\s*\n\s*/g, '\n')
  return trimmed !== '' && trimmed.length <= MOST_CHARACTERS && isStorable(trimmed) ? trimmed : null
}

const LINK =
  /(?:https?:\/\/|www\.)\S|(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:[a-z]{2,})(?=[/:?#\s.,!)]|$)/iu

/** Whether a text leads somewhere else: an address, or what a reader's browser would make one of. */
export const hasLink = (text: string): boolean => LINK.test(text.normalize('NFKC'))

/** Seconds until somebody may write again; 0: now. */
export function waitOf(slowSeconds: number, lastSentAt: Date | null, now: Date): number {
  if (slowSeconds === 0 || lastSentAt === null) return 0
  return Math.max(0, Math.ceil((lastSentAt.getTime() + slowSeconds * 1000 - now.getTime()) / 1000))
}
