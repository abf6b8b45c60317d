import type { RelationshipField } from 'payload'
import { inBoth } from '../words.ts'

/** The brands that show it; none named: all do. */
export const forBrands: RelationshipField = {
  name: 'brands',
  label: inBoth('panel.content.brands'),
  type: 'relationship',
  relationTo: 'brands',
  hasMany: true,
  admin: { position: 'sidebar', description: inBoth('panel.content.brands.hint') },
}
