import { join } from 'node:path'
import type { CollectionConfig } from 'payload'
import { editors, nobody, staffAndService } from '../../staff/who.ts'
import { inBoth } from '../../words.ts'
import { cleanFiles, MOST_MEGABYTES } from './clean-file.ts'
import { mimeTypes } from './file-kinds.ts'

/**
 * What buyers of a digital product get. Nobody but staff and the api's account reads it here, for whom it is no picture and no page;
 * buyers get it from the api, which knows who they are.
 */
export const digitalFiles = (mediaFolder: string): CollectionConfig => ({
  slug: 'digital-files',
  labels: { singular: inBoth('panel.digitalFiles.one'), plural: inBoth('panel.digitalFiles.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    group: inBoth('panel.group.shop'),
    defaultColumns: ['filename', 'filesize', 'updatedAt'],
    description: {
      en: inBoth('panel.digitalFiles.hint').en.replace('{most}', String(MOST_MEGABYTES)),
      es: inBoth('panel.digitalFiles.hint').es.replace('{most}', String(MOST_MEGABYTES)),
    },
  },
  hooks: { beforeOperation: [cleanFiles] },
  upload: {
    staticDir: join(mediaFolder, 'digital-files'),
    mimeTypes,
    focalPoint: false,
    crop: false,
    modifyResponseHeaders({ headers }) {
      headers.set('Cache-Control', 'private, no-store')
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Disposition', 'attachment')
      return headers
    },
  },
  fields: [
    {
      name: 'digest',
      type: 'text',
      required: true,
      maxLength: 64,
      label: inBoth('panel.digitalFiles.digest'),
      admin: { readOnly: true, hidden: true },
    },
  ],
})
