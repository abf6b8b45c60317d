import type { Gift } from '../../generated/payload-types.ts'

export const gifts: Pick<Gift, 'name' | 'priceMinor' | 'animation' | 'season'>[] = [
  { name: 'Rose Petals', priceMinor: 100, animation: 'petals', season: 'SPRING' },
  { name: 'Candle Glow', priceMinor: 200, animation: 'candle-glow', season: 'ALWAYS' },
  { name: 'Shooting Star', priceMinor: 500, animation: 'shooting-star', season: 'ALWAYS' },
  { name: 'Moonrise', priceMinor: 1000, animation: 'moonrise', season: 'ALWAYS' },
  { name: 'Crystal Bloom', priceMinor: 1500, animation: 'crystal-bloom', season: 'SUMMER' },
  { name: 'Aurora', priceMinor: 2500, animation: 'aurora', season: 'WINTER' },
  { name: 'Comet Shower', priceMinor: 5000, animation: 'comet-shower', season: 'AUTUMN' },
  { name: 'Phoenix', priceMinor: 10_000, animation: 'phoenix', season: 'ALWAYS' },
]
