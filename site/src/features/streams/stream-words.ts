import type { StreamCardFragment, StreamVisibility } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { showMoney, type Unit } from '../../ui/format/money.ts'

/** What an entry costs, in a word or two. */
export function priceWords(
  { visibility, price }: Pick<StreamCardFragment, 'visibility' | 'price'>,
  unit: Unit,
) {
  if (price) return showMoney(price, unit)
  return visibilityWords(visibility)
}

export const visibilityWords = (visibility: StreamVisibility): string =>
  m['stream.visibility']({ visibility })

export const streamPath = (id: string): string => `/live/${id}`

/** Live now, or on a break of which its reader comes back. */
export const isOn = ({ state }: Pick<StreamCardFragment, 'state'>): boolean =>
  state === 'LIVE' || state === 'PAUSED'

export const isOver = ({ state }: Pick<StreamCardFragment, 'state'>): boolean =>
  state === 'ENDED' || state === 'CANCELLED'
