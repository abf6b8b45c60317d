import type { AppointmentTerms, Service, Span } from '../../catalogue/index.ts'

/** How a reader takes appointments. */
export interface Offer {
  /** Whatever is free stands at once; otherwise the reader accepts each. */
  readonly isInstant: boolean
  /** Minutes of the lengths they chose. */
  readonly spans: readonly number[]
  /** The services they offer, at their prices in minor units. */
  readonly services: readonly ServiceOffer[]
}

export interface ServiceOffer {
  readonly serviceId: string
  readonly price: bigint
}

/**
 * The lengths that a reader offers.
 * @rule which lengths a reader offers: those they chose of the ones on the house's list now; a reader who never chose, all of them.
 */
export const spansOf = ({ spans }: Pick<AppointmentTerms, 'spans'>, offer: Offer | null): Span[] =>
  spans.filter(({ minutes }) => offer === null || offer.spans.includes(minutes))

export interface OfferedService {
  readonly service: Service
  readonly price: bigint
}

/**
 * The services that a reader offers.
 * @rule which services a reader offers: those they chose of the ones on the house's list now, while their price is within its bounds.
 */
export const servicesOf = (services: readonly Service[], offer: Offer | null): OfferedService[] =>
  services.flatMap(service => {
    const price = offer?.services.find(({ serviceId }) => serviceId === service.id)?.price
    return price !== undefined && isPriceOf(service, price) ? [{ service, price }] : []
  })

export const isPriceOf = ({ leastPrice, mostPrice }: Service, price: bigint): boolean =>
  price >= leastPrice.minor && price <= mostPrice.minor
