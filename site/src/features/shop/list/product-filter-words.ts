import { Download, HandHeart, type LucideIcon, Package } from 'lucide-react'
import type { ProductKind, ProductSort } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { showMoney, type Unit } from '../../../ui/format/money.ts'
import { amountOf } from '../../../ui/format/typed-price.ts'
import { addressOf, type Wanted } from './product-filter.ts'

/** A filter that is set, in words, with the address that shows the list without it. */
type SetFilter = { label: string; href: string }

export const kindWords: Record<ProductKind, () => { label: string; icon: LucideIcon }> = {
  PHYSICAL: () => ({ label: m['shop.kind.physical'](), icon: Package }),
  DIGITAL: () => ({ label: m['shop.kind.digital'](), icon: Download }),
  SERVICE: () => ({ label: m['shop.kind.service'](), icon: HandHeart }),
}

export const sortWords: Record<ProductSort, () => string> = {
  NEWEST: () => m['shop.sort.newest'](),
  RELEVANCE: () => m['shop.sort.match'](),
  PRICE: () => m['shop.sort.price'](),
  PRICE_HIGHEST: () => m['shop.sort.priceHighest'](),
  RATING: () => m['shop.sort.rating'](),
  NAME: () => m['shop.sort.name'](),
}

/** Every filter of a list, as it was set. */
export function setFilters(
  wanted: Wanted,
  categories: readonly { slug: string; name: string }[],
  unit: Unit,
): SetFilter[] {
  const without = (change: Partial<Wanted>) => addressOf({ ...wanted, after: null, ...change })
  const [least, most] = [amountOf(wanted.least, unit), amountOf(wanted.most, unit)]
  return [
    wanted.text && {
      label: m['shop.filter.text']({ text: wanted.text }),
      href: without({ text: '', sort: wanted.sort === 'RELEVANCE' ? null : wanted.sort }),
    },
    wanted.category && {
      label: categories.find(({ slug }) => slug === wanted.category)?.name ?? wanted.category,
      href: without({ category: '' }),
    },
    wanted.kind && { label: kindWords[wanted.kind]().label, href: without({ kind: null }) },
    wanted.reduced && { label: m['shop.filter.reduced'](), href: without({ reduced: false }) },
    wanted.tag && { label: m['shop.filter.tag']({ tag: wanted.tag }), href: without({ tag: '' }) },
    least && {
      label: m['shop.filter.priceFrom']({ price: showMoney(least, unit) }),
      href: without({ least: '' }),
    },
    most && {
      label: m['shop.filter.priceTo']({ price: showMoney(most, unit) }),
      href: without({ most: '' }),
    },
  ].filter(each => typeof each === 'object' && each !== null)
}
