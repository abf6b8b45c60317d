import type { Package } from '../../generated/payload-types.ts'

type Seed = Pick<Package, 'name' | 'priceMinor' | 'bonusMinor' | 'mostPopular' | 'sort'>

/** Credit packages that every installation begins with, in English and in Spanish. */
export const packages: (Seed & { es: Pick<Seed, 'name'> })[] = [
  {
    name: 'A quick question',
    priceMinor: 1000,
    bonusMinor: 0,
    mostPopular: false,
    sort: 10,
    es: { name: 'Una pregunta rápida' },
  },
  {
    name: 'A short reading',
    priceMinor: 2000,
    bonusMinor: 0,
    mostPopular: false,
    sort: 20,
    es: { name: 'Una lectura corta' },
  },
  {
    name: 'A long reading',
    priceMinor: 5000,
    bonusMinor: 400,
    mostPopular: true,
    sort: 30,
    es: { name: 'Una lectura larga' },
  },
  {
    name: 'Several readings',
    priceMinor: 10_000,
    bonusMinor: 1000,
    mostPopular: false,
    sort: 40,
    es: { name: 'Varias lecturas' },
  },
]
