import { registerEnumType } from 'type-graphql'

/** In the order of the year. */
export const ZodiacSign = {
  ARIES: 'ARIES',
  TAURUS: 'TAURUS',
  GEMINI: 'GEMINI',
  CANCER: 'CANCER',
  LEO: 'LEO',
  VIRGO: 'VIRGO',
  LIBRA: 'LIBRA',
  SCORPIO: 'SCORPIO',
  SAGITTARIUS: 'SAGITTARIUS',
  CAPRICORN: 'CAPRICORN',
  AQUARIUS: 'AQUARIUS',
  PISCES: 'PISCES',
} as const
export type ZodiacSign = keyof typeof ZodiacSign
registerEnumType(ZodiacSign, {
  name: 'ZodiacSign',
  description: 'A sign of the zodiac, with the days on which the sun is in it.',
  valuesConfig: {
    ARIES: { description: 'The ram: March 21 to April 19.' },
    TAURUS: { description: 'The bull: April 20 to May 20.' },
    GEMINI: { description: 'The twins: May 21 to June 20.' },
    CANCER: { description: 'The crab: June 21 to July 22.' },
    LEO: { description: 'The lion: July 23 to August 22.' },
    VIRGO: { description: 'The maiden: August 23 to September 22.' },
    LIBRA: { description: 'The scales: September 23 to October 22.' },
    SCORPIO: { description: 'The scorpion: October 23 to November 21.' },
    SAGITTARIUS: { description: 'The archer: November 22 to December 21.' },
    CAPRICORN: { description: 'The goat: December 22 to January 19.' },
    AQUARIUS: { description: 'The water bearer: January 20 to February 18.' },
    PISCES: { description: 'The fishes: February 19 to March 20.' },
  },
})

export const SIGNS = Object.keys(ZodiacSign) as readonly ZodiacSign[]
