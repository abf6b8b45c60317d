import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { body } from '../documents/rich-text.ts'
import { previewAt } from '../preview.ts'
import { topics } from '../readers/topics.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, lengthBetween } from '../words.ts'
import { forBrands } from './for-brands.ts'
import { countMinutes } from './reading-minutes.ts'

/** What is published without a moment of its own is shown from now on. */
const dated: CollectionBeforeChangeHook = ({ data }) =>
  data._status === 'published' && !data.publishedAt
    ? { ...data, publishedAt: new Date().toISOString() }
    : data

/** An article of the house, or of one of its readers. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: inBoth('panel.articles.one'), plural: inBoth('panel.articles.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'title',
    group: inBoth('panel.group.content'),
    defaultColumns: ['title', 'publishedAt', 'topics', '_status', 'archived'],
    ...previewAt('/articles/preview'),
  },
  defaultSort: '-publishedAt',
  versions: { drafts: true, maxPerDoc: 50 },
  hooks: { beforeChange: [dated, countMinutes] },
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
    // Beside the buttons by which it is published, where editors look for a schedule.
    {
      name: 'publishedAt',
      label: inBoth('panel.articles.publishedAt'),
      type: 'date',
      index: true,
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime' },
        description: inBoth('panel.articles.publishedAt.hint'),
      },
    },
    {
      name: 'summary',
      label: inBoth('panel.articles.summary'),
      type: 'textarea',
      required: true,
      localized: true,
      validate: lengthBetween(40, 240),
      admin: { description: inBoth('panel.articles.summary.hint') },
    },
    {
      name: 'cover',
      label: inBoth('panel.articles.cover'),
      type: 'upload',
      relationTo: 'media',
      required: true,
      admin: { description: inBoth('panel.articles.cover.hint') },
    },
    body,
    {
      name: 'minutes',
      label: inBoth('panel.articles.minutes'),
      type: 'number',
      localized: true,
      admin: { hidden: true },
    },
    {
      name: 'topics',
      label: inBoth('panel.articles.topics'),
      type: 'select',
      hasMany: true,
      options: topics,
      admin: { description: inBoth('panel.articles.topics.hint') },
    },
    {
      name: 'author',
      label: inBoth('panel.articles.author'),
      type: 'relationship',
      relationTo: 'readers',
      admin: { position: 'sidebar', description: inBoth('panel.articles.author.hint') },
    },
    forBrands,
    archived,
  ],
}
