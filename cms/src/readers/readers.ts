import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { adminsField, nobody, staff, staffAndService } from '../staff/who.ts'
import { lengthBetween } from '../words.ts'
import { validateLanguages } from './languages.ts'
import { editAsReader, forgetEditKey } from './profile-edit.ts'
import { rates } from './rates.ts'
import { noteDraft, stayPublished } from './stay-published.ts'
import { validateAttributes } from './tagged.ts'
import { validateTimeZone } from './time-zone.ts'
import { topics } from './topics.ts'

/** A reader's public profile. The person behind it is known to the API by `subject`. */
export const readers: CollectionConfig = {
  slug: 'readers',
  access: {
    read: staffAndService,
    readVersions: staff,
    create: staff,
    update: staffAndService,
    delete: nobody,
  },
  admin: {
    useAsTitle: 'name',
    group: 'Catalogue',
    defaultColumns: ['name', 'tagline', 'rates', '_status', 'archived'],
    listSearchableFields: ['name', 'slug', 'tagline'],
  },
  defaultSort: 'name',
  versions: { drafts: true, maxPerDoc: 0 },
  hooks: { beforeOperation: [noteDraft, editAsReader, forgetEditKey], beforeChange: [stayPublished] },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, maxLength: 60 },
    slug,
    { name: 'tagline', type: 'text', required: true, validate: lengthBetween('A tagline', 10, 120) },
    { name: 'bio', type: 'textarea', required: true, validate: lengthBetween('A biography', 80, 4000) },
    { name: 'location', type: 'text', validate: lengthBetween('A location', 2, 80) },
    { name: 'languages', type: 'text', hasMany: true, required: true, validate: validateLanguages },
    {
      name: 'attributes',
      type: 'relationship',
      relationTo: 'attributes',
      hasMany: true,
      validate: validateAttributes,
      filterOptions: { archived: { not_equals: true } },
      admin: { description: 'At most 3 tools, 3 abilities and 1 style.' },
    },
    { name: 'topics', type: 'select', hasMany: true, options: [...topics] },
    rates,
    {
      type: 'row',
      fields: [
        { name: 'picture', type: 'upload', relationTo: 'media' },
        { name: 'background', type: 'upload', relationTo: 'media' },
      ],
    },
    { name: 'timeZone', type: 'text', required: true, defaultValue: 'UTC', validate: validateTimeZone },
    {
      name: 'readingSince',
      type: 'number',
      admin: { description: 'The year in which they began to read.' },
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        (Number.isInteger(value) && Number(value) >= 1940 && Number(value) <= new Date().getFullYear()) ||
        'A year between 1940 and now.',
    },
    {
      name: 'subject',
      type: 'text',
      unique: true,
      // Whoever it names is paid what this reader earns, and reads what their clients write.
      access: { create: adminsField, update: adminsField },
      admin: {
        position: 'sidebar',
        description: 'Who signs in as this reader: the identity subject, user_…. Administrators change it.',
      },
      // Two empty texts would collide on the unique index; two nulls do not.
      hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        (typeof value === 'string' && /^user_[A-Za-z0-9]+$/.test(value)) ||
        'An identity subject is written like user_2abc.',
    },
    { name: 'editKey', type: 'text', hidden: true },
    { name: 'editDigest', type: 'text', hidden: true },
    archived,
  ],
}
