import type { Unit } from '../ui/money.ts'

export type Theme = 'light' | 'dark' | 'auto'

/** What a brand looks and sounds like. Its palette is in tokens.css under the same slug. */
export type Brand = {
  slug: string
  name: string
  tagline: string
  unit: Unit
  theme: Theme
  fonts: { cssVariable: '--face-alex-brush' | '--face-playfair' | '--face-outfit'; preload: boolean }[]
  /** Of the browser's own bars: light, dark. */
  chrome: { light: string; dark: string }
}

/** Token sets the site ships. What staff edit (name, tagline, unit) is laid over them from the API. */
export const brands = {
  soulseer: {
    slug: 'soulseer',
    name: 'SoulSeer',
    tagline: 'Live readings by gifted readers, by the minute',
    unit: { kind: 'MONEY' },
    theme: 'dark',
    fonts: [
      { cssVariable: '--face-alex-brush', preload: true },
      { cssVariable: '--face-playfair', preload: true },
    ],
    chrome: { light: '#fff8fb', dark: '#08050a' },
  },
  auralumic: {
    slug: 'auralumic',
    name: 'Auralumic',
    tagline: 'Clarity, one honest minute at a time',
    unit: { kind: 'CREDITS', worth: { minor: '10', currency: 'USD' } },
    theme: 'auto',
    fonts: [{ cssVariable: '--face-outfit', preload: true }],
    chrome: { light: '#f8f8ff', dark: '#090909' },
  },
} satisfies Record<string, Brand>

/** The first label of the host decides until the API has said which brand it serves there. */
export function brandOfHost(host: string): Brand {
  return host.split(':')[0]?.split('.').includes('auralumic') ? brands.auralumic : brands.soulseer
}

export function brandOfSlug(slug: string): Brand {
  return Object.values<Brand>(brands).find(brand => brand.slug === slug) ?? brands.soulseer
}
