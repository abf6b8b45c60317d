import type { CollectionConfig } from 'payload'
import { admins, nobody, staffAndService } from '../staff/who.ts'
import { nextVersion, stayAsAccepted } from './legal-version.ts'
import { body } from './rich-text.ts'

/** One version of a document of the house; the newest that is published is in force. */
export const legalDocuments: CollectionConfig = {
  slug: 'legal-documents',
  access: { read: staffAndService, create: admins, update: admins, delete: nobody },
  admin: {
    useAsTitle: 'title',
    group: 'House',
    defaultColumns: ['kind', 'version', 'title', 'published', 'mustBeAccepted'],
    description: 'To change a document that is published, duplicate it: people accepted it as it is.',
  },
  defaultSort: ['kind', '-version'],
  indexes: [{ fields: ['kind', 'version'], unique: true }],
  hooks: { beforeChange: [nextVersion, stayAsAccepted] },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { label: 'Terms of use', value: 'TERMS' },
        { label: 'Privacy policy', value: 'PRIVACY' },
        { label: 'Cookie policy', value: 'COOKIES' },
        { label: 'Community guidelines', value: 'GUIDELINES' },
      ],
    },
    {
      name: 'version',
      type: 'number',
      index: true,
      admin: { readOnly: true, position: 'sidebar', description: 'Counted for each document by itself.' },
      hooks: { beforeDuplicate: [() => null] },
    },
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 80 },
    {
      name: 'changes',
      type: 'textarea',
      localized: true,
      maxLength: 400,
      admin: { description: 'What is new since the version before, in a sentence or two.' },
    },
    body,
    {
      name: 'mustBeAccepted',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: 'Asks everybody to accept it before they top up or ask for a reading.',
      },
    },
    {
      name: 'published',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: 'From now on it is in force, and stays as it is.' },
      hooks: { beforeDuplicate: [() => false] },
    },
    {
      name: 'publishedAt',
      type: 'date',
      admin: { readOnly: true, position: 'sidebar' },
      hooks: { beforeDuplicate: [() => null] },
    },
  ],
}
