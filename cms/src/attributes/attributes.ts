import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { nobody, staff, staffAndService } from '../staff/who.ts'

export const attributeKinds = ['TOOL', 'ABILITY', 'STYLE'] as const
export type AttributeKind = (typeof attributeKinds)[number]

/** What a reader's profile is tagged with. */
export const attributes: CollectionConfig = {
  slug: 'attributes',
  access: { read: staffAndService, create: staff, update: staff, delete: nobody },
  admin: { useAsTitle: 'name', group: 'Catalogue', defaultColumns: ['name', 'kind', 'archived'] },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, maxLength: 40 },
    slug,
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: 'Tool', value: 'TOOL' },
        { label: 'Ability', value: 'ABILITY' },
        { label: 'Style', value: 'STYLE' },
      ],
    },
    archived,
  ],
}
