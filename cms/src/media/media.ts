import type { Access, CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { editors, editorsAndService, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { cleanUploads } from './clean-picture.ts'
import { pictureSizes, smallestSize } from './picture-sizes.ts'

/** Caches forget an archived picture within this. */
const daySeconds = 24 * 60 * 60

/** Pictures, each with smaller copies. They are public until they are archived; SVG is left out because it can carry scripts. */
export function media(folder: string): CollectionConfig {
  return {
    slug: 'media',
    labels: { singular: inBoth('panel.media.one'), plural: inBoth('panel.media.many') },
    access: { read: unlessArchived, create: editorsAndService, update: editors, delete: nobody },
    admin: { group: inBoth('panel.group.catalogue'), defaultColumns: ['filename', 'alt', 'updatedAt'] },
    hooks: { beforeOperation: [cleanUploads] },
    upload: {
      staticDir: folder,
      mimeTypes: ['image/webp', 'image/png', 'image/jpeg', 'image/avif'],
      imageSizes: pictureSizes,
      adminThumbnail: smallestSize,
      // The smaller copies are whole pictures; the site cuts them around this point where a place has another shape.
      focalPoint: true,
      crop: false,
      modifyResponseHeaders({ headers }) {
        headers.set('Cache-Control', `public, max-age=${daySeconds}`)
        headers.set('X-Content-Type-Options', 'nosniff')
        return headers
      },
    },
    fields: [
      {
        name: 'alt',
        label: inBoth('panel.media.alt'),
        type: 'text',
        required: true,
        maxLength: 160,
        admin: { description: inBoth('panel.media.alt.hint') },
      },
      archived,
    ],
  }
}

/** Payload asks this for the file and its smaller copies too, not only for the record. */
const unlessArchived: Access = ({ req }) =>
  staffAndService({ req }) ? true : { archived: { not_equals: true } }
