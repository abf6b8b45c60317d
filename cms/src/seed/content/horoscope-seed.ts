import { closings } from './horoscope-closings.ts'
import type { InBoth, Sign } from './horoscope-words.ts'
import { wordsOfSpringAndSummer } from './horoscope-words-first.ts'
import { wordsOfAutumnAndWinter } from './horoscope-words-second.ts'

const words = Object.entries({ ...wordsOfSpringAndSummer, ...wordsOfAutumnAndWinter }) as [
  Sign,
  readonly InBoth[],
][]

const DAY_MS = 86_400_000
/** Has no divisor in common with the number of closings: within as many days no sign hears one twice. */
const STEP = 4

export interface HoroscopeSeed {
  readonly sign: Sign
  readonly en: string
  readonly es: string
}

/** Horoscopes of the house for a day, "2026-12-01", one for each sign. */
export function horoscopesFor(day: string): HoroscopeSeed[] {
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
  return words.map(([sign, thoughts], at) => {
    const thought = of(thoughts, number + at)
    const closing = of(closings, number * STEP + at)
    return { sign, en: `${thought[0]} ${closing[0]}`, es: `${thought[1]} ${closing[1]}` }
  })
}

function of(all: readonly InBoth[], number: number): InBoth {
  const found = all[number % all.length]
  if (!found) throw new Error('The seeds have no words for this day.')
  return found
}
