import type { CollectionConfig } from 'payload'
import { inBoth } from '../words.ts'
import { admins, nobody } from './who.ts'

/** Each time somebody came into the panel by the break-glass password: written by the panel itself, changed by nobody. */
export const emergencyEntries: CollectionConfig = {
  slug: 'emergency-entries',
  labels: { singular: inBoth('panel.entries.one'), plural: inBoth('panel.entries.many') },
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'email',
    group: inBoth('panel.group.house'),
    defaultColumns: ['createdAt', 'email', 'address'],
    description: inBoth('panel.entries.hint'),
  },
  fields: [
    { name: 'email', label: inBoth('panel.entries.email'), type: 'text', required: true },
    { name: 'address', label: inBoth('panel.entries.address'), type: 'text' },
    { name: 'browser', label: inBoth('panel.entries.browser'), type: 'text' },
  ],
}
