import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween } from '../minor-units.ts'
import { slug } from '../slug.ts'
import { nobody, staff, staffAndService } from '../staff/who.ts'
import { discount } from './discount.ts'
import { stock } from './stock.ts'

const categories = [
  'readings',
  'courses',
  'audio',
  'decks',
  'crystals',
  'candles',
  'journals',
  'jewellery',
] as const

const price = priceBetween('The price of a product', 50, 500_000)

/** What the shop sells. Orders copy the name and price, so an edit never rewrites what was bought. */
export const products: CollectionConfig = {
  slug: 'products',
  access: { read: staffAndService, create: staff, update: staff, delete: nobody },
  admin: { useAsTitle: 'name', group: 'Shop', defaultColumns: ['name', 'kind', 'priceMinor', 'archived'] },
  defaultSort: 'name',
  versions: { drafts: true },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80 },
    slug,
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: 'Service', value: 'SERVICE' },
        { label: 'Digital', value: 'DIGITAL' },
        { label: 'Physical', value: 'PHYSICAL' },
      ],
    },
    { name: 'category', type: 'select', required: true, index: true, options: [...categories] },
    { name: 'description', type: 'textarea', required: true, maxLength: 2000 },
    { name: 'images', type: 'upload', relationTo: 'media', hasMany: true },
    { name: 'priceMinor', label: 'Price (cents)', type: 'number', required: true, validate: price },
    discount,
    stock,
    {
      name: 'variants',
      type: 'array',
      admin: { description: 'Such as sizes. A variant may have its own price and stock.' },
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 60 },
        { name: 'sku', type: 'text', maxLength: 40 },
        { name: 'priceMinor', label: 'Price (cents)', type: 'number', validate: price },
        stock,
      ],
    },
    {
      name: 'bundle',
      label: 'Bundle of',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    },
    {
      name: 'serviceMinutes',
      type: 'number',
      min: 5,
      max: 240,
      admin: { condition: data => data.kind === 'SERVICE', description: 'Length of the reading it books.' },
    },
    {
      name: 'weightGrams',
      type: 'number',
      min: 1,
      max: 50_000,
      admin: { condition: data => data.kind === 'PHYSICAL' },
    },
    {
      name: 'reader',
      type: 'relationship',
      relationTo: 'readers',
      index: true,
      admin: { position: 'sidebar', description: 'Set when a reader sells it and is paid her share.' },
    },
    {
      name: 'stripeProduct',
      type: 'text',
      admin: { position: 'sidebar', readOnly: true, description: 'Filled in when synced with Stripe.' },
    },
    archived,
  ],
}
