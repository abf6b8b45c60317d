import { inBoth } from '../words.ts'

/** The signs of the zodiac in their order, as they are stored. */
export const signs = [
  { value: 'ARIES', label: inBoth('sign.aries') },
  { value: 'TAURUS', label: inBoth('sign.taurus') },
  { value: 'GEMINI', label: inBoth('sign.gemini') },
  { value: 'CANCER', label: inBoth('sign.cancer') },
  { value: 'LEO', label: inBoth('sign.leo') },
  { value: 'VIRGO', label: inBoth('sign.virgo') },
  { value: 'LIBRA', label: inBoth('sign.libra') },
  { value: 'SCORPIO', label: inBoth('sign.scorpio') },
  { value: 'SAGITTARIUS', label: inBoth('sign.sagittarius') },
  { value: 'CAPRICORN', label: inBoth('sign.capricorn') },
  { value: 'AQUARIUS', label: inBoth('sign.aquarius') },
  { value: 'PISCES', label: inBoth('sign.pisces') },
]
