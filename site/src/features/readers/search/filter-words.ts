import type { BadgeLevel, BookableWithin, ReaderSort } from '../../../graphql/generated.ts'
import { locale, m } from '../../../messages/index.ts'
import { nameOf } from '../../../ui/format/languages.ts'
import { showMoney, type Unit } from '../../../ui/format/money.ts'
import { amountOf } from '../../../ui/format/typed-price.ts'
import { channelWords } from '../channels.ts'
import { addressOf, type Wanted } from './reader-filter.ts'

/** A filter that is set, in words, with the address that shows the list without it. */
export type SetFilter = { label: string; href: string }

const capital = (words: string) => words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1)

/** The name of a language as it stands alone: Spanish writes it small within a sentence. */
export const languageWords = (code: string): string => capital(nameOf(code))

export const ratingWords = (stars: number): string =>
  m['readers.filter.ratingFrom']({ stars: stars.toLocaleString(locale()) })

export const badgeWords = (level: BadgeLevel): string => m['readers.filter.badgeFrom']({ level })

export const freeWords = (within: BookableWithin): string => m['readers.filter.freeWithin']({ within })

export const yearsWords = (years: number): string => m['readers.filter.yearsFrom']({ years: String(years) })

/** Every filter of a list, as it was set. */
export function setFilters(
  wanted: Wanted,
  attributes: readonly { slug: string; name: string }[],
  unit: Unit,
): SetFilter[] {
  const without = (change: Partial<Wanted>) => addressOf({ ...wanted, after: null, ...change })
  const [least, most] = [amountOf(wanted.least, unit), amountOf(wanted.most, unit)]
  return [
    wanted.text && {
      label: m['readers.filter.text']({ text: wanted.text }),
      href: without({ text: '', sort: wanted.sort === 'RELEVANCE' ? null : wanted.sort }),
    },
    wanted.online && { label: m['readers.filter.online'](), href: without({ online: false }) },
    wanted.free && { label: freeWords(wanted.free), href: without({ free: null }) },
    wanted.channel && { label: channelWords[wanted.channel].label, href: without({ channel: null }) },
    ...wanted.attributes.map(slug => ({
      label: attributes.find(each => each.slug === slug)?.name ?? slug,
      href: without({ attributes: wanted.attributes.filter(each => each !== slug) }),
    })),
    least && {
      label: m['readers.filter.priceFrom']({ price: showMoney(least, unit) }),
      href: without({ least: '' }),
    },
    most && {
      label: m['readers.filter.priceTo']({ price: showMoney(most, unit) }),
      href: without({ most: '' }),
    },
    wanted.rating && { label: ratingWords(wanted.rating), href: without({ rating: null }) },
    wanted.language && { label: languageWords(wanted.language), href: without({ language: '' }) },
    wanted.years && { label: yearsWords(wanted.years), href: without({ years: null }) },
    wanted.badge && { label: badgeWords(wanted.badge), href: without({ badge: null }) },
    wanted.location && {
      label: m['readers.filter.in']({ place: wanted.location }),
      href: without({ location: '' }),
    },
  ].filter(each => typeof each === 'object' && each !== null)
}

export const sortWords: Record<ReaderSort, () => { label: string; rule: string }> = {
  AVAILABLE_FIRST: () => ({ label: m['readers.sort.available'](), rule: m['readers.sort.available.rule']() }),
  RELEVANCE: () => ({ label: m['readers.sort.match'](), rule: m['readers.sort.match.rule']() }),
  PRICE: () => ({ label: m['readers.sort.price'](), rule: m['readers.sort.price.rule']() }),
  RATING: () => ({ label: m['readers.sort.rating'](), rule: m['readers.sort.rating.rule']() }),
  EXPERIENCE: () => ({ label: m['readers.sort.experience'](), rule: m['readers.sort.experience.rule']() }),
  NEWEST: () => ({ label: m['readers.sort.newest'](), rule: m['readers.sort.newest.rule']() }),
  NAME: () => ({ label: m['readers.sort.name'](), rule: m['readers.sort.name.rule']() }),
}
