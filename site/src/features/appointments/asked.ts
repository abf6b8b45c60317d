import type { Channel, OfferPartsFragment } from '../../graphql/generated.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'
import type { LaterValues } from './later-draft.ts'

/** What a client asks for, with its price on each of the reader's channels. */
export interface Asked {
  /** Null: a mere length of time. */
  readonly service: { readonly id: string; readonly name: string } | null
  readonly minutes: number
  readonly prices: readonly { channel: Channel; price: MoneyAmount }[]
}

type Offered = Pick<OfferPartsFragment, 'spans' | 'services'>

/**
 * What was chosen, as it is offered now. Null when it is not any more, or takes another time: then the client chooses again,
 * since whatever took its place might cost more.
 */
export function askedOf(
  { spans, services }: Offered,
  channels: readonly Channel[],
  { service: id, minutes }: Pick<LaterValues, 'service' | 'minutes'>,
): Asked | null {
  if (!id) {
    const span = spans.find(each => String(each.minutes) === minutes)
    return span ? { service: null, ...span } : null
  }
  const offered = services.find(each => each.service.id === id)
  if (!offered || String(offered.service.minutes) !== minutes) return null
  const { service, price } = offered
  return {
    service,
    minutes: service.minutes,
    prices: channels.map(channel => ({ channel, price })),
  }
}
