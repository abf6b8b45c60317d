import type { RichTextField } from 'payload'
import { body } from '../documents/rich-text.ts'
import { inBoth } from '../words.ts'

/** What a product is, in each language, written in the editor of the house's pages: the api shows the same closed list of elements. */
export const description: RichTextField = {
  ...body,
  name: 'description',
  label: inBoth('panel.products.description'),
}
