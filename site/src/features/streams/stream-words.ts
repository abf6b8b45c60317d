import type { StreamCardFragment, StreamVisibility } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { showMoney, type Unit } from '../../ui/format/money.ts'

type Priced = Pick<StreamCardFragment, 'state' | 'visibility' | 'price' | 'replayPrice'>

/** What whoever did not pay yet pays to watch: the entry, or once it is over its recording; null: nothing. */
export const priceOf = (stream: Omit<Priced, 'visibility'>) =>
  isOver(stream) ? stream.replayPrice : stream.price

/** What it costs to watch, in a word or two; of what is free, who may. */
export function priceWords(stream: Priced, unit: Unit): string {
  const price = priceOf(stream)
  if (price) return showMoney(price, unit)
  return stream.visibility === 'PREMIUM'
    ? m['stream.replay.terms.free']()
    : visibilityWords(stream.visibility)
}

export const visibilityWords = (visibility: StreamVisibility): string =>
  m['stream.visibility']({ visibility })

export const streamPath = (id: string): string => `/live/${id}`

/** Live now, or on a break of which its reader comes back. */
export const isOn = ({ state }: Pick<StreamCardFragment, 'state'>): boolean =>
  state === 'LIVE' || state === 'PAUSED'

export const soonMs = 20 * 60_000

/** A page that is opened now may well see it begin. */
export const beginsSoon = ({
  state,
  startsAt,
  readAt,
}: {
  state: string
  startsAt: string
  readAt: string
}) => state === 'SCHEDULED' && Date.parse(startsAt) - Date.parse(readAt) < soonMs

export const isOver = ({ state }: Pick<StreamCardFragment, 'state'>): boolean =>
  state === 'ENDED' || state === 'CANCELLED'
