import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'

export const attributeKinds = ['TOOL', 'ABILITY', 'STYLE'] as const
export type AttributeKind = (typeof attributeKinds)[number]

/** What a reader's profile is tagged with. */
export const attributes: CollectionConfig = {
  slug: 'attributes',
  labels: { singular: inBoth('panel.attributes.one'), plural: inBoth('panel.attributes.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.catalogue'),
    defaultColumns: ['name', 'kind', 'archived'],
  },
  defaultSort: 'name',
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 40,
    },
    slug,
    {
      name: 'kind',
      label: inBoth('panel.attributes.kind'),
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: inBoth('panel.attributes.kind.tool'), value: 'TOOL' },
        { label: inBoth('panel.attributes.kind.ability'), value: 'ABILITY' },
        { label: inBoth('panel.attributes.kind.style'), value: 'STYLE' },
      ],
    },
    archived,
  ],
}
