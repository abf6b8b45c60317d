import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween } from '../minor-units.ts'
import { slug } from '../slug.ts'
import { nobody, staff, staffAndService } from '../staff/who.ts'

/** Animations which the site knows how to play; a gift picks one. */
const animations = [
  'petals',
  'candle-glow',
  'shooting-star',
  'moonrise',
  'crystal-bloom',
  'aurora',
  'comet-shower',
  'phoenix',
] as const

const seasons = ['ALWAYS', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER'] as const

/** A paid animation sent to a stream. */
export const gifts: CollectionConfig = {
  slug: 'gifts',
  access: { read: staffAndService, create: staff, update: staff, delete: nobody },
  admin: { useAsTitle: 'name', group: 'Catalogue', defaultColumns: ['name', 'priceMinor', 'season'] },
  defaultSort: 'priceMinor',
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40 },
    slug,
    {
      name: 'priceMinor',
      label: 'Price (cents)',
      type: 'number',
      required: true,
      validate: priceBetween('The price of a gift', 50, 50_000),
    },
    { name: 'animation', type: 'select', required: true, options: [...animations] },
    { name: 'season', type: 'select', required: true, defaultValue: 'ALWAYS', options: [...seasons] },
    archived,
  ],
}
