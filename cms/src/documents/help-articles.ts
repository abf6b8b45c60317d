import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { nobody, staff, staffAndService } from '../staff/who.ts'
import { body } from './rich-text.ts'

/** An answer to a question that people have. */
export const helpArticles: CollectionConfig = {
  slug: 'help-articles',
  access: { read: staffAndService, create: staff, update: staff, delete: nobody },
  admin: { useAsTitle: 'title', group: 'House', defaultColumns: ['title', 'category', 'place', 'archived'] },
  defaultSort: ['category', 'place'],
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 100 },
    slug,
    {
      name: 'category',
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: 'Getting started', value: 'START' },
        { label: 'Readings', value: 'READINGS' },
        { label: 'Payments', value: 'PAYMENTS' },
        { label: 'Account and privacy', value: 'ACCOUNT' },
        { label: 'For readers', value: 'READERS' },
      ],
    },
    {
      name: 'place',
      type: 'number',
      required: true,
      defaultValue: 100,
      admin: { position: 'sidebar', description: 'Smaller numbers come first within a category.' },
    },
    body,
    archived,
  ],
}
