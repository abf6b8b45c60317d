import type { CollectionConfig } from 'payload'
import { admins, nobody } from '../staff/who.ts'
import { inBoth } from '../words.ts'

/** What people changed in the panel: written by the panel itself in the same transaction, changed by nobody, which the database holds. */
export const contentChanges: CollectionConfig = {
  slug: 'content-changes',
  labels: { singular: inBoth('panel.changes.one'), plural: inBoth('panel.changes.many') },
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'document',
    group: inBoth('panel.group.house'),
    defaultColumns: ['createdAt', 'email', 'operation', 'kind', 'document', 'fields'],
    description: inBoth('panel.changes.hint'),
  },
  lockDocuments: false,
  fields: [
    { name: 'email', label: inBoth('panel.changes.email'), type: 'text', required: true, index: true },
    { name: 'operation', label: inBoth('panel.changes.operation'), type: 'text', required: true },
    { name: 'kind', label: inBoth('panel.changes.kind'), type: 'text', required: true, index: true },
    { name: 'document', label: inBoth('panel.changes.document'), type: 'text', required: true, index: true },
    { name: 'fields', label: inBoth('panel.changes.fields'), type: 'text', required: true },
    { name: 'before', label: inBoth('panel.changes.before'), type: 'json' },
    { name: 'after', label: inBoth('panel.changes.after'), type: 'json' },
  ],
}
