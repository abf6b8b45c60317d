import type { SchedulePageQuery, ServiceOfferInput } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { amountText, howToWrite, parseAmount } from '../../ui/format/amount.ts'
import { showMoney } from '../../ui/format/money.ts'

/** One of the house's services, with the bounds of its price. */
export type HouseService = SchedulePageQuery['services'][number]

/** A service that the reader offers, its price as they typed it. */
export interface PricedService {
  readonly serviceId: string
  readonly price: string
}

type Offer = {
  services: readonly { service: { id: string }; price: { minor: string; currency: string } }[]
}

export const pricedServicesOf = ({ services }: Offer, locale: string): PricedService[] =>
  services.map(({ service, price }) => ({ serviceId: service.id, price: amountText(price, locale) }))

/** Offered from now on, or no longer; its price is to be typed then. */
export const toggled = (priced: readonly PricedService[], serviceId: string): PricedService[] =>
  priced.some(each => each.serviceId === serviceId)
    ? priced.filter(each => each.serviceId !== serviceId)
    : [...priced, { serviceId, price: '' }]

interface Checked {
  readonly input: ServiceOfferInput[]
  /** What is wrong with a price, by the id of its service. */
  readonly problems: Record<string, string>
}

/** What to send, or what to mend first. A service that left the house's list is left out. */
export function checkServices(
  priced: readonly PricedService[],
  house: readonly HouseService[],
  locale: string,
): Checked {
  const problems: Record<string, string> = {}
  const input = house.flatMap(service => {
    const chosen = priced.find(({ serviceId }) => serviceId === service.id)
    if (!chosen) return []
    const price = parseAmount(chosen.price, service.leastPrice.currency, locale)
    if (price && isWithin(service, price.minor)) return [{ serviceId: service.id, price }]
    problems[service.id] = price ? boundsWords(service) : howToWrite(service.leastPrice, locale)
    return []
  })
  return { input, problems }
}

const isWithin = ({ leastPrice, mostPrice }: HouseService, minor: string) =>
  BigInt(minor) >= BigInt(leastPrice.minor) && BigInt(minor) <= BigInt(mostPrice.minor)

/** "From $15.00 to $90.00." */
export const boundsWords = ({ leastPrice, mostPrice }: HouseService): string =>
  m['schedule.services.bounds']({ least: showMoney(leastPrice), most: showMoney(mostPrice) })
