import { AudioLines, type FileText, PenLine, Video } from 'lucide-react'
import type { AnswerDelivery, AnswerState } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'

export const deliveryOrder: AnswerDelivery[] = ['TEXT', 'AUDIO', 'VIDEO']

export const deliveryIcons: Record<AnswerDelivery, typeof FileText> = {
  TEXT: PenLine,
  AUDIO: AudioLines,
  VIDEO: Video,
}

/** "Video", in the language of the page. */
export const deliveryWords = (delivery: AnswerDelivery): string => m['answers.delivery']({ delivery })

/** 180 → "3 hours", 2880 → "2 days". */
export function promisedWords(minutes: number): string {
  const hours = minutes / 60
  return hours <= 24 ? m['answers.hours']({ hours }) : m['answers.days']({ days: hours / 24 })
}

export const promisedChoices = [60, 180, 360, 720, 1440, 2880, 4320, 10_080]

export const stateTones = {
  REQUESTED: 'accent',
  DELIVERED: 'good',
  DECLINED: 'plain',
  CANCELLED: 'plain',
  LATE: 'warn',
} as const satisfies Record<AnswerState, string>

/** How long is left until a moment, in words: "1 d 4 h", "3 h 12 min", "12 min", "40 s". */
export function leftWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  if (seconds < 60) return m['format.seconds']({ seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return m['format.minutes']({ minutes })
  const hours = Math.floor(minutes / 60)
  if (hours % 24 === 0) return m['answers.days']({ days: hours / 24 })
  return hours < 24
    ? m['answers.left.hours']({ hours, minutes: minutes % 60 })
    : m['answers.left.days']({ days: Math.floor(hours / 24), hours: hours % 24 })
}

/** Ours are served by the API at the host of this page, whatever host the link names. */
export function playedFrom(url: string): string {
  const link = URL.parse(url)
  return link?.pathname.startsWith('/files/') ? link.pathname + link.search : url
}
