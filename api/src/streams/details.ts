import type { Policies } from '../catalogue/index.ts'
import type { Money } from '../foundation/money.ts'
import type { StreamProblem } from './refusals.ts'
import type { StreamVisibility } from './stream.ts'
import type { StoredDetails } from './streams.store.ts'

export interface Details {
  readonly title: string
  readonly topic: string
  readonly description: string
  readonly upload?: string | null
  readonly visibility: StreamVisibility
  readonly price?: Money | null
  readonly slowSeconds?: number | null
  readonly followersOnly: boolean
  readonly holdsLinks: boolean
  readonly records: boolean
  readonly takesPrivate?: boolean | null
}

const DAY_MS = 86_400_000
const MOST_DAYS = 90
const MOST_SLOW_SECONDS = 600

/**
 * What is stored of what a reader wrote, or what is wrong with it.
 * @rule price of an entry: within the policy's least and most, of premium streams alone.
 */
export function detailsOf(
  details: Details,
  { streams: terms }: Pick<Policies, 'streams'>,
  currency: string,
): StoredDetails | StreamProblem {
  const [title, topic, description] = [details.title, details.topic, details.description].map(text =>
    text.trim(),
  ) as [string, string, string]
  const slowSeconds = details.slowSeconds ?? terms.slowSeconds
  if (title.length < 3 || title.length > 100) return 'TITLE'
  if (topic.length > 60) return 'TOPIC'
  if (description.length > 1000) return 'DESCRIPTION'
  if (!Number.isInteger(slowSeconds) || slowSeconds < 0 || slowSeconds > MOST_SLOW_SECONDS)
    return 'SLOW_SECONDS'
  const { visibility, followersOnly, holdsLinks, records } = details
  const takesPrivate = details.takesPrivate === true
  const price = details.price ?? null
  if ((visibility === 'PREMIUM') !== (price !== null)) return 'PRICE'
  if (price && (price.currency !== currency || price.minor < terms.least || price.minor > terms.most))
    return 'PRICE'
  return {
    ...{ title, topic, description, visibility, slowSeconds, followersOnly, holdsLinks, records },
    takesPrivate,
    price: price?.minor ?? null,
  }
}

/** @rule when a stream may be announced for: a time to come, within 90 days. */
export const mayStartAt = (startsAt: Date, now: Date): boolean =>
  startsAt > now && startsAt.getTime() <= now.getTime() + MOST_DAYS * DAY_MS

/** Why something is called off or taken down, as it is stored; null when it is none or too long. */
export function reasonOf(reason: string): string | null {
  const trimmed = reason.trim()
  return trimmed.length >= 1 && trimmed.length <= 500 ? trimmed : null
}
