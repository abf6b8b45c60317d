import type { Channel } from '../../graphql/generated.ts'

export type LaterValues = {
  step: number
  minutes: string
  channel: Channel | ''
  /** The chosen moment; empty while none is. */
  startsAt: string
  topic: string
  question: string
}

/** Ends as the draft of a request does, so that the reader's page, which looks for one of either, finds both. */
export const laterDraft = (slug: string): string => `later:request:${slug}`
