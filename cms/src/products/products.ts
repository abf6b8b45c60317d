import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween } from '../minor-units.ts'
import { slug } from '../slug.ts'
import { nobody, staff, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { discount } from './discount.ts'
import { stock } from './stock.ts'

const categories = [
  { value: 'readings', label: inBoth('panel.products.category.readings') },
  { value: 'courses', label: inBoth('panel.products.category.courses') },
  { value: 'audio', label: inBoth('panel.products.category.audio') },
  { value: 'decks', label: inBoth('panel.products.category.decks') },
  { value: 'crystals', label: inBoth('panel.products.category.crystals') },
  { value: 'candles', label: inBoth('panel.products.category.candles') },
  { value: 'journals', label: inBoth('panel.products.category.journals') },
  { value: 'jewellery', label: inBoth('panel.products.category.jewellery') },
]

const price = priceBetween(50, 500_000)

/** What the shop sells. Orders copy the name and price, so an edit never rewrites what was bought. */
export const products: CollectionConfig = {
  slug: 'products',
  labels: { singular: inBoth('panel.products.one'), plural: inBoth('panel.products.many') },
  access: { read: staffAndService, create: staff, update: staff, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['name', 'kind', 'priceMinor', 'archived'],
  },
  defaultSort: 'name',
  versions: { drafts: true },
  fields: [
    { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 80 },
    slug,
    {
      name: 'kind',
      label: inBoth('panel.products.kind'),
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: inBoth('panel.products.kind.service'), value: 'SERVICE' },
        { label: inBoth('panel.products.kind.digital'), value: 'DIGITAL' },
        { label: inBoth('panel.products.kind.physical'), value: 'PHYSICAL' },
      ],
    },
    {
      name: 'category',
      label: inBoth('panel.products.category'),
      type: 'select',
      required: true,
      index: true,
      options: categories,
    },
    {
      name: 'description',
      label: inBoth('panel.products.description'),
      type: 'textarea',
      required: true,
      maxLength: 2000,
    },
    {
      name: 'images',
      label: inBoth('panel.products.images'),
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
    },
    {
      name: 'priceMinor',
      label: inBoth('panel.field.price'),
      type: 'number',
      required: true,
      validate: price,
    },
    discount,
    stock,
    {
      name: 'variants',
      label: inBoth('panel.products.variants'),
      type: 'array',
      admin: { description: inBoth('panel.products.variants.hint') },
      fields: [
        { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 60 },
        { name: 'sku', label: inBoth('panel.products.sku'), type: 'text', maxLength: 40 },
        { name: 'priceMinor', label: inBoth('panel.field.price'), type: 'number', validate: price },
        stock,
      ],
    },
    {
      name: 'bundle',
      label: inBoth('panel.products.bundle'),
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    },
    {
      name: 'serviceMinutes',
      label: inBoth('panel.products.serviceMinutes'),
      type: 'number',
      min: 5,
      max: 240,
      admin: {
        condition: data => data.kind === 'SERVICE',
        description: inBoth('panel.products.serviceMinutes.hint'),
      },
    },
    {
      name: 'weightGrams',
      label: inBoth('panel.products.weightGrams'),
      type: 'number',
      min: 1,
      max: 50_000,
      admin: { condition: data => data.kind === 'PHYSICAL' },
    },
    {
      name: 'reader',
      label: inBoth('panel.products.reader'),
      type: 'relationship',
      relationTo: 'readers',
      index: true,
      admin: { position: 'sidebar', description: inBoth('panel.products.reader.hint') },
    },
    {
      name: 'stripeProduct',
      label: inBoth('panel.products.stripeProduct'),
      type: 'text',
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: inBoth('panel.products.stripeProduct.hint'),
      },
    },
    archived,
  ],
}
