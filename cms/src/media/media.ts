import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { everybody, nobody, staff } from '../staff/who.ts'

const weekSeconds = 7 * 24 * 60 * 60

/** Pictures. They are public, as they are shown on public pages; SVG is left out because it can carry scripts. */
export function media(folder: string): CollectionConfig {
  return {
    slug: 'media',
    labels: { singular: 'Picture', plural: 'Pictures' },
    access: { read: everybody, create: staff, update: staff, delete: nobody },
    admin: { group: 'Catalogue', defaultColumns: ['filename', 'alt', 'updatedAt'] },
    upload: {
      staticDir: folder,
      mimeTypes: ['image/webp', 'image/png', 'image/jpeg', 'image/avif'],
      focalPoint: false,
      crop: false,
      modifyResponseHeaders({ headers }) {
        headers.set('Cache-Control', `public, max-age=${weekSeconds}`)
        headers.set('X-Content-Type-Options', 'nosniff')
        return headers
      },
    },
    fields: [
      {
        name: 'alt',
        type: 'text',
        required: true,
        maxLength: 160,
        admin: { description: 'What the picture shows, for those who cannot see it.' },
      },
      archived,
    ],
  }
}
