import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { place } from './place.ts'

const access = { read: staffAndService, create: editors, update: editors, delete: nobody }
const group = inBoth('panel.group.shop')

/** By what variants of products differ, such as the size. */
export const productOptions: CollectionConfig = {
  slug: 'product-options',
  labels: { singular: inBoth('panel.options.one'), plural: inBoth('panel.options.many') },
  access,
  admin: { useAsTitle: 'name', group, defaultColumns: ['name', 'place', 'archived'] },
  defaultSort: 'place',
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 40,
    },
    slug,
    place,
    archived,
  ],
}

/** One of the values of an option, such as "large". */
export const productOptionValues: CollectionConfig = {
  slug: 'product-option-values',
  labels: { singular: inBoth('panel.optionValues.one'), plural: inBoth('panel.optionValues.many') },
  access,
  admin: { useAsTitle: 'name', group, defaultColumns: ['name', 'option', 'place', 'archived'] },
  defaultSort: ['option', 'place'],
  fields: [
    {
      name: 'option',
      label: inBoth('panel.optionValues.option'),
      type: 'relationship',
      relationTo: 'product-options',
      required: true,
      index: true,
    },
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 40,
    },
    slug,
    place,
    archived,
  ],
}
