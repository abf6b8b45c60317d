import {
  ZodiacAquarius,
  ZodiacAries,
  ZodiacCancer,
  ZodiacCapricorn,
  ZodiacGemini,
  ZodiacLeo,
  ZodiacLibra,
  ZodiacPisces,
  ZodiacSagittarius,
  ZodiacScorpio,
  ZodiacTaurus,
  ZodiacVirgo,
} from 'lucide-react'
import type { ZodiacSign } from '../../graphql/generated.ts'
import { locale, m } from '../../messages/index.ts'

/** A sign: its name in addresses and on pages, its mark, and its first and last day, as month and day. */
export interface Sign {
  readonly sign: ZodiacSign
  readonly slug: string
  readonly name: () => string
  readonly icon: typeof ZodiacAries
  readonly from: string
  readonly until: string
}

/** In the order of the year. */
export const signs: readonly Sign[] = [
  { sign: 'ARIES', slug: 'aries', name: m['sign.aries'], icon: ZodiacAries, from: '03-21', until: '04-19' },
  {
    sign: 'TAURUS',
    slug: 'taurus',
    name: m['sign.taurus'],
    icon: ZodiacTaurus,
    from: '04-20',
    until: '05-20',
  },
  {
    sign: 'GEMINI',
    slug: 'gemini',
    name: m['sign.gemini'],
    icon: ZodiacGemini,
    from: '05-21',
    until: '06-20',
  },
  {
    sign: 'CANCER',
    slug: 'cancer',
    name: m['sign.cancer'],
    icon: ZodiacCancer,
    from: '06-21',
    until: '07-22',
  },
  { sign: 'LEO', slug: 'leo', name: m['sign.leo'], icon: ZodiacLeo, from: '07-23', until: '08-22' },
  { sign: 'VIRGO', slug: 'virgo', name: m['sign.virgo'], icon: ZodiacVirgo, from: '08-23', until: '09-22' },
  { sign: 'LIBRA', slug: 'libra', name: m['sign.libra'], icon: ZodiacLibra, from: '09-23', until: '10-22' },
  {
    sign: 'SCORPIO',
    slug: 'scorpio',
    name: m['sign.scorpio'],
    icon: ZodiacScorpio,
    from: '10-23',
    until: '11-21',
  },
  {
    sign: 'SAGITTARIUS',
    slug: 'sagittarius',
    name: m['sign.sagittarius'],
    icon: ZodiacSagittarius,
    from: '11-22',
    until: '12-21',
  },
  {
    sign: 'CAPRICORN',
    slug: 'capricorn',
    name: m['sign.capricorn'],
    icon: ZodiacCapricorn,
    from: '12-22',
    until: '01-19',
  },
  {
    sign: 'AQUARIUS',
    slug: 'aquarius',
    name: m['sign.aquarius'],
    icon: ZodiacAquarius,
    from: '01-20',
    until: '02-18',
  },
  {
    sign: 'PISCES',
    slug: 'pisces',
    name: m['sign.pisces'],
    icon: ZodiacPisces,
    from: '02-19',
    until: '03-20',
  },
]

export const signOf = (sign: ZodiacSign): Sign => {
  const found = signs.find(each => each.sign === sign)
  if (!found) throw new Error(`No page knows the sign ${sign}.`)
  return found
}

/** "March 21 – April 19" */
export function datesOf({ from, until }: Pick<Sign, 'from' | 'until'>): string {
  const style = new Intl.DateTimeFormat(locale(), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return [from, until].map(day => style.format(new Date(`2026-${day}T00:00:00Z`))).join(' – ')
}
