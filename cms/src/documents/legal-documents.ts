import type { CollectionConfig } from 'payload'
import { admins, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { nextVersion, stayAsAccepted } from './legal-version.ts'
import { body } from './rich-text.ts'

/** One version of a document of the house; the newest that is published is in force. */
export const legalDocuments: CollectionConfig = {
  slug: 'legal-documents',
  labels: { singular: inBoth('panel.legal.one'), plural: inBoth('panel.legal.many') },
  access: { read: staffAndService, create: admins, update: admins, delete: nobody },
  admin: {
    useAsTitle: 'title',
    group: inBoth('panel.group.house'),
    defaultColumns: ['kind', 'version', 'title', 'published', 'mustBeAccepted'],
    description: inBoth('panel.legal.hint'),
  },
  defaultSort: ['kind', '-version'],
  indexes: [{ fields: ['kind', 'version'], unique: true }],
  hooks: { beforeChange: [nextVersion, stayAsAccepted] },
  fields: [
    {
      name: 'kind',
      label: inBoth('panel.legal.kind'),
      type: 'select',
      required: true,
      options: [
        { label: inBoth('panel.legal.kind.terms'), value: 'TERMS' },
        { label: inBoth('panel.legal.kind.privacy'), value: 'PRIVACY' },
        { label: inBoth('panel.legal.kind.cookies'), value: 'COOKIES' },
        { label: inBoth('panel.legal.kind.guidelines'), value: 'GUIDELINES' },
      ],
    },
    {
      name: 'version',
      label: inBoth('panel.legal.version'),
      type: 'number',
      index: true,
      admin: { readOnly: true, position: 'sidebar', description: inBoth('panel.legal.version.hint') },
      hooks: { beforeDuplicate: [() => null] },
    },
    {
      name: 'title',
      label: inBoth('panel.field.title'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 80,
    },
    {
      name: 'changes',
      label: inBoth('panel.legal.changes'),
      type: 'textarea',
      localized: true,
      maxLength: 400,
      admin: { description: inBoth('panel.legal.changes.hint') },
    },
    body,
    {
      name: 'mustBeAccepted',
      label: inBoth('panel.legal.mustBeAccepted'),
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: inBoth('panel.legal.mustBeAccepted.hint'),
      },
    },
    {
      name: 'published',
      label: inBoth('panel.legal.published'),
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: inBoth('panel.legal.published.hint') },
      hooks: { beforeDuplicate: [() => false] },
    },
    {
      name: 'publishedAt',
      label: inBoth('panel.legal.publishedAt'),
      type: 'date',
      admin: { readOnly: true, position: 'sidebar' },
      hooks: { beforeDuplicate: [() => null] },
    },
  ],
}
