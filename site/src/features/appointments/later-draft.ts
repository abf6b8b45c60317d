import type { Channel, OfferPartsFragment } from '../../graphql/generated.ts'

export type LaterValues = {
  step: number
  /** The id of a service; empty for a mere length, and in drafts that were kept before there were services. */
  service: string
  /** As long as the service takes, or the length that was chosen. */
  minutes: string
  channel: Channel | ''
  /** The chosen moment; empty while none is. */
  startsAt: string
  topic: string
  question: string
}

/** Ends as the draft of a request does, so that the reader's page, which looks for one of either, finds both. */
export const laterDraft = (slug: string): string => `later:request:${slug}`

/** Half an hour where it is offered, else the first of what is. */
export function firstValues(
  { spans, services }: Pick<OfferPartsFragment, 'spans' | 'services'>,
  channels: readonly Channel[],
): LaterValues {
  const span = spans.find(({ minutes }) => minutes === 30) ?? spans[0]
  const service = span ? undefined : services[0]?.service
  return {
    step: 0,
    service: service?.id ?? '',
    minutes: String(span?.minutes ?? service?.minutes ?? ''),
    channel: channels[0] ?? '',
    startsAt: '',
    topic: '',
    question: '',
  }
}
