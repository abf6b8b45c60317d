import { type Language, m } from '../messages/index.ts'
import type { Unit } from '../ui/format/money.ts'
import type { Picture } from '../ui/picture.ts'
import type { Palette } from './palette.ts'

export type Theme = 'light' | 'dark' | 'auto'

/** Shapes, faces and figures the site draws; a brand wears one of them. tokens.css has each under its name. */
export type Look = 'soulseer' | 'auralumic'

/** What a brand looks and sounds like. */
export type Brand = {
  look: Look
  name: string
  tagline: string
  /** Drawn here for the brands we know; a picture for those staff add. */
  logo: Picture | null
  unit: Unit
  theme: Theme
  /** Of visitors who neither chose a language nor whose browser asks for one of ours. */
  defaultLanguage: Language
  /** Null: the colours of its look, as tokens.css has them. */
  palettes: { light: Palette; dark: Palette } | null
  /** Of the browser's own bars. */
  chrome: { light: string; dark: string }
  copy: { heroTitle: string; heroText: string; footer: string; supportEmail: string | null }
}

export const facesOf: Record<Look, ('--face-alex-brush' | '--face-playfair' | '--face-outfit')[]> = {
  soulseer: ['--face-alex-brush', '--face-playfair'],
  auralumic: ['--face-outfit'],
}

/** What is shown until the API has said what staff chose, and while it cannot. */
const brands: Record<Look, () => Brand> = {
  soulseer: () => ({
    look: 'soulseer',
    name: 'SoulSeer',
    tagline: m['brand.soulseer.tagline'](),
    logo: null,
    unit: { kind: 'MONEY' },
    theme: 'dark',
    defaultLanguage: 'en',
    palettes: null,
    chrome: { light: '#fff8fb', dark: '#08050a' },
    copy: {
      heroTitle: m['brand.soulseer.hero'](),
      heroText: m['brand.soulseer.heroText'](),
      footer: m['brand.footer'](),
      supportEmail: null,
    },
  }),
  auralumic: () => ({
    look: 'auralumic',
    name: 'Auralumic',
    tagline: m['brand.auralumic.tagline'](),
    logo: null,
    unit: { kind: 'CREDITS', worth: { minor: '10', currency: 'USD' } },
    theme: 'auto',
    defaultLanguage: 'en',
    palettes: null,
    chrome: { light: '#f8f8ff', dark: '#090909' },
    copy: {
      heroTitle: m['brand.auralumic.hero'](),
      heroText: m['brand.auralumic.heroText'](),
      footer: m['brand.footer'](),
      supportEmail: null,
    },
  }),
}

/** The host decides until the API has said which brand it serves there. Its words are in the language of the request. */
export function brandOfHost(host: string): Brand {
  return host.split(':')[0]?.split('.').includes('auralumic') ? brands.auralumic() : brands.soulseer()
}
