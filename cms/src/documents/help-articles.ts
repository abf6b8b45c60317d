import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { body } from './rich-text.ts'

/** An answer to a question that people have. */
export const helpArticles: CollectionConfig = {
  slug: 'help-articles',
  labels: { singular: inBoth('panel.help.one'), plural: inBoth('panel.help.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'title',
    group: inBoth('panel.group.house'),
    defaultColumns: ['title', 'category', 'place', 'archived'],
  },
  versions: { drafts: true, maxPerDoc: 50 },
  defaultSort: ['category', 'place'],
  fields: [
    {
      name: 'title',
      label: inBoth('panel.field.title'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 100,
    },
    slug,
    {
      name: 'category',
      label: inBoth('panel.help.category'),
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: inBoth('panel.help.category.start'), value: 'START' },
        { label: inBoth('panel.help.category.readings'), value: 'READINGS' },
        { label: inBoth('panel.help.category.payments'), value: 'PAYMENTS' },
        { label: inBoth('panel.help.category.shop'), value: 'SHOP' },
        { label: inBoth('panel.help.category.streams'), value: 'STREAMS' },
        { label: inBoth('panel.help.category.account'), value: 'ACCOUNT' },
        { label: inBoth('panel.help.category.privacy'), value: 'PRIVACY' },
        { label: inBoth('panel.help.category.readers'), value: 'READERS' },
      ],
    },
    {
      name: 'audience',
      label: inBoth('panel.help.audience'),
      type: 'select',
      required: true,
      defaultValue: 'EVERYONE',
      options: [
        { label: inBoth('panel.help.audience.everyone'), value: 'EVERYONE' },
        { label: inBoth('panel.help.audience.clients'), value: 'CLIENTS' },
        { label: inBoth('panel.help.audience.readers'), value: 'READERS' },
      ],
      admin: { position: 'sidebar', description: inBoth('panel.help.audience.hint') },
    },
    {
      name: 'place',
      label: inBoth('panel.help.place'),
      type: 'number',
      required: true,
      defaultValue: 100,
      admin: { position: 'sidebar', description: inBoth('panel.help.place.hint') },
    },
    body,
    archived,
  ],
}
