import type { Product } from '../../generated/payload-types.ts'

type VariantSeed = { sku: string; priceMinor: number; weightGrams?: number; values?: string[] }

export type ProductSeed = Pick<Product, 'kind' | 'taxClass'> &
  Partial<Pick<Product, 'serviceMinutes' | 'reduction' | 'tags' | 'bundle'>> & {
    name: string
    description: string
    es: { name: string; description: string }
    /** Slugs. */
    categories: string[]
    variants: VariantSeed[]
    /** Slug of the reader who sells it. */
    reader?: string
    /** Slugs of the products whose pictures it shares; without them it has one of its own. */
    picturesOf?: string[]
  }

export const products: ProductSeed[] = [
  {
    name: 'Moonwater Tarot',
    kind: 'PHYSICAL',
    taxClass: 'STANDARD',
    categories: ['decks'],
    tags: ['tarot', 'cards', 'cartas'],
    description:
      'Seventy-eight cards in ink and silver, drawn over one year of full moons. Matte stock, gilded edges, and a small book that asks more than it answers.',
    variants: [{ sku: 'MOONWATER-TAROT', priceMinor: 4200, weightGrams: 520 }],
    reader: 'mara-moonwater',
    es: {
      name: 'Tarot Moonwater',
      description:
        'Setenta y ocho cartas en tinta y plata, dibujadas a lo largo de un año de lunas llenas. Papel mate, cantos dorados y un librito que pregunta más de lo que responde.',
    },
  },
  {
    name: 'Night Candle',
    kind: 'PHYSICAL',
    taxClass: 'STANDARD',
    categories: ['candles'],
    tags: ['candle', 'vela', 'cedar'],
    description: 'Soy wax, cedar and fig. Poured in a glass you will want to keep.',
    variants: [
      { sku: 'CANDLE-20', priceMinor: 1800, weightGrams: 340, values: ['small'] },
      { sku: 'CANDLE-45', priceMinor: 2900, weightGrams: 610, values: ['large'] },
    ],
    es: {
      name: 'Vela de noche',
      description: 'Cera de soja, cedro e higo. En un vaso que querrás guardar.',
    },
  },
  {
    name: 'Amethyst Point',
    kind: 'PHYSICAL',
    taxClass: 'STANDARD',
    categories: ['crystals'],
    tags: ['amethyst', 'amatista'],
    description:
      'A hand-sized point with a clear tip. Each is different; yours is chosen with the lights off.',
    variants: [{ sku: 'AMETHYST-POINT', priceMinor: 2400, weightGrams: 210 }],
    es: {
      name: 'Punta de amatista',
      description:
        'Una punta del tamaño de la mano, de extremo claro. Cada una es distinta; la tuya se elige con las luces apagadas.',
    },
  },
  {
    name: 'Tarot from the First Card',
    kind: 'DIGITAL',
    taxClass: 'DIGITAL',
    categories: ['courses'],
    tags: ['tarot'],
    description:
      'Twelve lessons of twenty minutes. Learn to read a card before you learn its meaning, and a spread before you learn its name.',
    variants: [{ sku: 'FIRST-CARD', priceMinor: 5900 }],
    reduction: { basisPoints: 1500 },
    reader: 'orin-starling',
    es: {
      name: 'Tarot desde la primera carta',
      description:
        'Doce lecciones de veinte minutos. Aprende a leer una carta antes que su significado, y una tirada antes que su nombre.',
    },
  },
  {
    name: 'New Moon in Twenty Minutes',
    kind: 'DIGITAL',
    taxClass: 'DIGITAL',
    categories: ['audio'],
    tags: ['meditation', 'meditación'],
    description: 'A guided quiet for the darkest night of the month. Listen lying down.',
    variants: [{ sku: 'NEW-MOON', priceMinor: 900 }],
    reader: 'selene-nightbloom',
    es: {
      name: 'Luna nueva en veinte minutos',
      description: 'Una calma guiada para la noche más oscura del mes. Escúchala tumbado.',
    },
  },
  {
    name: 'Year Ahead, Written',
    kind: 'SERVICE',
    taxClass: 'STANDARD',
    categories: ['readings'],
    description:
      'One hour with your birth chart: what returns this year, what leaves, and which months ask for patience.',
    variants: [{ sku: 'YEAR-AHEAD', priceMinor: 12_000 }],
    serviceMinutes: 60,
    reader: 'selene-nightbloom',
    es: {
      name: 'El año que viene, por escrito',
      description: 'Una hora con tu carta natal: qué vuelve este año, qué se va y qué meses piden paciencia.',
    },
  },
  {
    name: 'Evening Altar',
    kind: 'PHYSICAL',
    taxClass: 'STANDARD',
    categories: ['candles', 'crystals'],
    tags: ['altar'],
    description: 'Two small night candles and an amethyst point, packed together.',
    variants: [{ sku: 'EVENING-ALTAR', priceMinor: 5400, weightGrams: 900 }],
    bundle: [
      { sku: 'CANDLE-20', count: 2 },
      { sku: 'AMETHYST-POINT', count: 1 },
    ],
    picturesOf: ['night-candle', 'amethyst-point'],
    es: {
      name: 'Altar de la tarde',
      description: 'Dos velas de noche pequeñas y una punta de amatista, juntas en una caja.',
    },
  },
]
