import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { body } from '../documents/rich-text.ts'
import { previewAt } from '../preview.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { atNoon, oneADay } from './one-a-day.ts'
import { signs } from './signs.ts'

/** What a day may hold for a sign. */
export const horoscopes: CollectionConfig = {
  slug: 'horoscopes',
  labels: { singular: inBoth('panel.horoscopes.one'), plural: inBoth('panel.horoscopes.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    group: inBoth('panel.group.content'),
    useAsTitle: 'sign',
    defaultColumns: ['day', 'sign', 'brand', '_status', 'archived'],
    description: inBoth('panel.horoscopes.hint'),
    ...previewAt('/horoscopes/preview'),
  },
  defaultSort: ['-day', 'sign'],
  versions: { drafts: true, maxPerDoc: 20 },
  hooks: { beforeValidate: [atNoon], beforeChange: [oneADay] },
  fields: [
    {
      name: 'day',
      label: inBoth('panel.horoscopes.day'),
      type: 'date',
      required: true,
      index: true,
      admin: {
        date: { pickerAppearance: 'dayOnly' },
        description: inBoth('panel.horoscopes.day.hint'),
      },
    },
    {
      name: 'sign',
      label: inBoth('panel.horoscopes.sign'),
      type: 'select',
      required: true,
      options: signs,
    },
    body,
    {
      name: 'brand',
      label: inBoth('panel.horoscopes.brand'),
      type: 'relationship',
      relationTo: 'brands',
      admin: { position: 'sidebar', description: inBoth('panel.horoscopes.brand.hint') },
    },
    archived,
  ],
}
