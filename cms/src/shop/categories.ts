import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { place } from './place.ts'

/** Where products stand in the shop. */
export const productCategories: CollectionConfig = {
  slug: 'product-categories',
  labels: { singular: inBoth('panel.categories.one'), plural: inBoth('panel.categories.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['name', 'place', 'archived'],
  },
  defaultSort: 'place',
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 60,
    },
    slug,
    {
      name: 'description',
      label: inBoth('panel.categories.description'),
      type: 'textarea',
      localized: true,
      maxLength: 400,
    },
    place,
    archived,
  ],
}
