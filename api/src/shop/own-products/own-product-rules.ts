import type { ProposalNow } from '../../catalogue/index.ts'
import { isStorable } from '../../foundation/contract/text-input.ts'
import type { OwnProductState } from './own-product.ts'

/** @rule most products of one reader: 100, drafts among them. */
export const MOST_OWN_PRODUCTS = 100
/** Characters, and pictures. */
export const LONGEST = { name: 80, words: 4000, pictures: 6 } as const
/** Minor units. */
export const PRICES = { least: 50n, most: 500_000n } as const
const HEAVIEST_GRAMS = 50_000

export interface WrittenProduct {
  readonly name: string
  readonly words: string
  readonly kind: 'PHYSICAL' | 'DIGITAL'
  readonly price: bigint
  readonly grams: number | null
}

export interface OwnProductRow extends WrittenProduct {
  readonly id: string
  readonly personId: string
  readonly profileId: string
  readonly productId: string | null
  readonly state: OwnProductState
  readonly round: number
  readonly pictures: readonly string[]
  readonly reason: string | null
  readonly changedAt: Date
}

export type FieldOfProduct = 'name' | 'words' | 'kind' | 'price' | 'grams'

/** The first field that cannot be sold as it is; null: all can. */
export function problemField({ name, words, kind, price, grams }: WrittenProduct): FieldOfProduct | null {
  const isFit = (text: string, most: number) => text !== '' && text.length <= most && isStorable(text)
  if (!isFit(name, LONGEST.name) || /[\n\r]/.test(name)) return 'name'
  if (!isFit(words, LONGEST.words)) return 'words'
  if (kind !== 'PHYSICAL' && kind !== 'DIGITAL') return 'kind'
  if (price < PRICES.least || price > PRICES.most) return 'price'
  const isHeavy = grams !== null && (!Number.isInteger(grams) || grams < 1 || grams > HEAVIEST_GRAMS)
  return isHeavy || (kind === 'PHYSICAL') !== (grams !== null) ? 'grams' : null
}

export type Decision =
  | { readonly state: 'APPROVED' }
  | { readonly state: 'DECLINED'; readonly reason: string }

/**
 * What staff decided of what was sent in a round; null: nothing yet.
 * @rule when a reader's product is decided: staff publish what was sent, or say that they do not; a round that was sent before counts no longer.
 */
export function decisionOf(round: number, now: ProposalNow | undefined): Decision | null {
  if (!now || now.round !== round) return null
  if (now.isPublished) return { state: 'APPROVED' }
  return now.isDeclined ? { state: 'DECLINED', reason: now.reason } : null
}
