import type { Gift } from '../../generated/payload-types.ts'

type Seed = Pick<Gift, 'name' | 'priceMinor' | 'animation' | 'sound' | 'season' | 'sort'>

/** Gifts that every installation begins with, in English and in Spanish; each has a picture drawn for it. */
export const gifts: (Seed & { es: Pick<Seed, 'name'> })[] = [
  {
    ...{ name: 'Rose Petals', es: { name: 'Pétalos de rosa' }, priceMinor: 100, sort: 10 },
    ...{ animation: 'petals', sound: 'none', season: 'SPRING' },
  },
  {
    ...{ name: 'Candle Glow', es: { name: 'Luz de vela' }, priceMinor: 200, sort: 20 },
    ...{ animation: 'candle-glow', sound: 'none', season: 'ALWAYS' },
  },
  {
    ...{ name: 'Shooting Star', es: { name: 'Estrella fugaz' }, priceMinor: 500, sort: 30 },
    ...{ animation: 'shooting-star', sound: 'chime', season: 'ALWAYS' },
  },
  {
    ...{ name: 'Moonrise', es: { name: 'Salida de la luna' }, priceMinor: 1000, sort: 40 },
    ...{ animation: 'moonrise', sound: 'bowl', season: 'ALWAYS' },
  },
  {
    ...{ name: 'Crystal Bloom', es: { name: 'Flor de cristal' }, priceMinor: 1500, sort: 50 },
    ...{ animation: 'crystal-bloom', sound: 'shimmer', season: 'SUMMER' },
  },
  {
    ...{ name: 'Aurora', es: { name: 'Aurora' }, priceMinor: 2500, sort: 60 },
    ...{ animation: 'aurora', sound: 'swell', season: 'WINTER' },
  },
  {
    ...{ name: 'Comet Shower', es: { name: 'Lluvia de cometas' }, priceMinor: 5000, sort: 70 },
    ...{ animation: 'comet-shower', sound: 'shimmer', season: 'AUTUMN' },
  },
  {
    ...{ name: 'Phoenix', es: { name: 'Fénix' }, priceMinor: 10_000, sort: 80 },
    ...{ animation: 'phoenix', sound: 'swell', season: 'ALWAYS' },
  },
]
