import type { GroupField } from 'payload'
import { inBoth } from '../words.ts'

/** What search engines show; where a field is empty, the name and the beginning of the description. */
export const seo: GroupField = {
  name: 'seo',
  label: inBoth('panel.products.seo'),
  type: 'group',
  fields: [
    {
      name: 'title',
      label: inBoth('panel.products.seo.title'),
      type: 'text',
      localized: true,
      maxLength: 60,
    },
    {
      name: 'description',
      label: inBoth('panel.products.seo.description'),
      type: 'textarea',
      localized: true,
      maxLength: 160,
    },
  ],
}
