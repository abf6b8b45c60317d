import type { AppointmentTerms, Span } from '../../catalogue/index.ts'

/** How a reader takes appointments. */
export interface Offer {
  /** Whatever is free stands at once; otherwise the reader accepts each. */
  readonly isInstant: boolean
  /** Minutes of the lengths they chose. */
  readonly spans: readonly number[]
}

/**
 * The lengths that a reader offers.
 * @rule which lengths a reader offers: those they chose of the ones on the house's list now; a reader who never chose, all of them.
 */
export const spansOf = ({ spans }: Pick<AppointmentTerms, 'spans'>, offer: Offer | null): Span[] =>
  spans.filter(({ minutes }) => offer === null || offer.spans.includes(minutes))
