/** What a product is now, for those who wish for it: what its cheapest variant costs, and whether any can be bought. */
export interface Offer {
  readonly productId: string
  readonly price: bigint
  readonly isThere: boolean
}

/** The same as somebody last knew it. */
export interface KnownOffer extends Offer {
  readonly wishId: string
}

type WishNews = 'REDUCED' | 'BACK'

/**
 * What is new about a wish; null: nothing that they would want to know.
 * @rule what people are notified of their wish list: what costs less than when they last knew, and what can be bought again; at most once a day.
 */
export function newsOf(known: Offer, now: Offer): WishNews | null {
  if (!now.isThere) return null
  if (now.price < known.price) return 'REDUCED'
  return known.isThere ? null : 'BACK'
}
