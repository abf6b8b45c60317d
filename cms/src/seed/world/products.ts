import type { Product } from '../../generated/payload-types.ts'

type ProductSeed = Pick<Product, 'name' | 'kind' | 'category' | 'description' | 'priceMinor'> &
  Partial<Pick<Product, 'stock' | 'variants' | 'serviceMinutes' | 'weightGrams' | 'discount'>> & {
    /** Slug of the reader who sells it. */
    reader?: string
  }

export const products: ProductSeed[] = [
  {
    name: 'Moonwater Tarot',
    kind: 'PHYSICAL',
    category: 'decks',
    description:
      'Seventy-eight cards in ink and silver, drawn over one year of full moons. Matte stock, gilded edges, and a small book that asks more than it answers.',
    priceMinor: 4200,
    stock: 64,
    weightGrams: 520,
    reader: 'mara-moonwater',
  },
  {
    name: 'Night Candle',
    kind: 'PHYSICAL',
    category: 'candles',
    description: 'Soy wax, cedar and fig. Poured in a glass you will want to keep.',
    priceMinor: 1800,
    weightGrams: 340,
    variants: [
      { name: 'Small, 20 hours', sku: 'CANDLE-20', stock: 120 },
      { name: 'Large, 45 hours', sku: 'CANDLE-45', priceMinor: 2900, stock: 48 },
    ],
  },
  {
    name: 'Amethyst Point',
    kind: 'PHYSICAL',
    category: 'crystals',
    description:
      'A hand-sized point with a clear tip. Each is different; yours is chosen with the lights off.',
    priceMinor: 2400,
    stock: 35,
    weightGrams: 210,
  },
  {
    name: 'Tarot from the First Card',
    kind: 'DIGITAL',
    category: 'courses',
    description:
      'Twelve lessons of twenty minutes. Learn to read a card before you learn its meaning, and a spread before you learn its name.',
    priceMinor: 5900,
    discount: { basisPoints: 1500 },
    reader: 'orin-starling',
  },
  {
    name: 'New Moon in Twenty Minutes',
    kind: 'DIGITAL',
    category: 'audio',
    description: 'A guided quiet for the darkest night of the month. Listen lying down.',
    priceMinor: 900,
    reader: 'selene-nightbloom',
  },
  {
    name: 'Year Ahead, Written',
    kind: 'SERVICE',
    category: 'readings',
    description:
      'One hour with your birth chart: what returns this year, what leaves, and which months ask for patience.',
    priceMinor: 12_000,
    serviceMinutes: 60,
    reader: 'selene-nightbloom',
  },
]
