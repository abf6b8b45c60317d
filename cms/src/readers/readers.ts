import type { CollectionConfig, NumberFieldSingleValidation, PayloadRequest } from 'payload'
import { archived } from '../archived.ts'
import { wholeBetween } from '../minor-units.ts'
import { slug } from '../slug.ts'
import {
  adminsAndServiceField,
  adminsField,
  editorsAndService,
  nobody,
  staff,
  staffAndService,
} from '../staff/who.ts'
import { inBoth, lengthBetween, problem } from '../words.ts'
import { validateLanguages } from './languages.ts'
import { openAsApplicant } from './open-as-applicant.ts'
import { editAsReader, forgetEditKey } from './profile-edit.ts'
import { rates } from './rates.ts'
import { noteDraft, stayPublished } from './stay-published.ts'
import { validateAttributes } from './tagged.ts'
import { validateTimeZone } from './time-zone.ts'
import { topics } from './topics.ts'

const yearUntilNow: NumberFieldSingleValidation = (value, options) =>
  wholeBetween(1940, new Date().getFullYear())(value, options)

/** A reader's public profile. The person behind it is known to the API by `subject`. */
export const readers: CollectionConfig = {
  slug: 'readers',
  labels: { singular: inBoth('panel.readers.one'), plural: inBoth('panel.readers.many') },
  access: {
    read: staffAndService,
    readVersions: staff,
    create: editorsAndService,
    update: editorsAndService,
    delete: nobody,
  },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.catalogue'),
    defaultColumns: ['name', 'tagline', 'rates', '_status', 'archived'],
    listSearchableFields: ['name', 'slug', 'tagline'],
  },
  defaultSort: 'name',
  versions: { drafts: true, maxPerDoc: 0 },
  hooks: {
    beforeOperation: [noteDraft, openAsApplicant, editAsReader, forgetEditKey],
    beforeChange: [stayPublished],
  },
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      index: true,
      maxLength: 60,
    },
    slug,
    {
      name: 'tagline',
      label: inBoth('panel.field.tagline'),
      type: 'text',
      required: true,
      validate: lengthBetween(10, 120),
    },
    {
      name: 'bio',
      label: inBoth('panel.readers.bio'),
      type: 'textarea',
      required: true,
      validate: lengthBetween(80, 4000),
    },
    {
      name: 'location',
      label: inBoth('panel.readers.location'),
      type: 'text',
      validate: lengthBetween(2, 80),
    },
    {
      name: 'languages',
      label: inBoth('panel.readers.languages'),
      type: 'text',
      hasMany: true,
      required: true,
      validate: validateLanguages,
    },
    {
      name: 'attributes',
      label: inBoth('panel.readers.attributes'),
      type: 'relationship',
      relationTo: 'attributes',
      hasMany: true,
      validate: validateAttributes,
      filterOptions: { archived: { not_equals: true } },
      admin: { description: inBoth('panel.readers.attributes.hint') },
    },
    { name: 'topics', label: inBoth('panel.readers.topics'), type: 'select', hasMany: true, options: topics },
    rates,
    {
      type: 'row',
      fields: [
        { name: 'picture', label: inBoth('panel.readers.picture'), type: 'upload', relationTo: 'media' },
        {
          name: 'background',
          label: inBoth('panel.readers.background'),
          type: 'upload',
          relationTo: 'media',
        },
      ],
    },
    {
      name: 'timeZone',
      label: inBoth('panel.readers.timeZone'),
      type: 'text',
      required: true,
      defaultValue: 'UTC',
      validate: validateTimeZone,
    },
    {
      name: 'readingSince',
      label: inBoth('panel.readers.readingSince'),
      type: 'number',
      admin: { description: inBoth('panel.readers.readingSince.hint') },
      validate: yearUntilNow,
    },
    {
      name: 'subject',
      label: inBoth('panel.readers.subject'),
      type: 'text',
      unique: true,
      // Whoever it names is paid what this reader earns, and reads what their clients write.
      access: { create: adminsAndServiceField, update: adminsField },
      admin: {
        position: 'sidebar',
        description: inBoth('panel.readers.subject.hint'),
      },
      // Two empty texts would collide on the unique index; two nulls do not.
      hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value === null ||
        value === undefined ||
        (typeof value === 'string' && /^user_[A-Za-z0-9]+$/.test(value)) ||
        problem(req, 'panel.problem.subject'),
    },
    // The api's id of the application by which the profile was opened; a profile that staff made has none.
    {
      name: 'application',
      label: inBoth('panel.readers.application'),
      type: 'text',
      unique: true,
      admin: { hidden: true },
      hooks: { beforeDuplicate: [() => null] },
    },
    { name: 'editKey', type: 'text', hidden: true },
    { name: 'editDigest', type: 'text', hidden: true },
    archived,
  ],
}
