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

const footer =
  'Readings are for guidance and reflection. They do not replace medical, legal or financial advice.'

/** What is shown until the API has said what staff chose, and while it cannot. */
const brands: Record<Look, Brand> = {
  soulseer: {
    look: 'soulseer',
    name: 'SoulSeer',
    tagline: 'Live readings by gifted readers, by the minute',
    logo: null,
    unit: { kind: 'MONEY' },
    theme: 'dark',
    palettes: null,
    chrome: { light: '#fff8fb', dark: '#08050a' },
    copy: {
      heroTitle: 'Bring the question you carry',
      heroText:
        'Tarot readers, mediums and astrologers, live. By chat, voice or video, at a price you see before you begin.',
      footer,
      supportEmail: null,
    },
  },
  auralumic: {
    look: 'auralumic',
    name: 'Auralumic',
    tagline: 'Clarity, one honest minute at a time',
    logo: null,
    unit: { kind: 'CREDITS', worth: { minor: '10', currency: 'USD' } },
    theme: 'auto',
    palettes: null,
    chrome: { light: '#f8f8ff', dark: '#090909' },
    copy: {
      heroTitle: 'Clarity, one honest minute at a time',
      heroText:
        'Talk with a reader who listens. By chat, voice or video, at a price you see before you begin.',
      footer,
      supportEmail: null,
    },
  },
}

/** The host decides until the API has said which brand it serves there. */
export function brandOfHost(host: string): Brand {
  return host.split(':')[0]?.split('.').includes('auralumic') ? brands.auralumic : brands.soulseer
}
