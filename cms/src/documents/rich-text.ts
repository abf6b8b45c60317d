import {
  BlockquoteFeature,
  BoldFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { inBoth } from '../words.ts'

/** The body of a page, in each language: what its editor offers is what the api knows to show (decision 72). */
export const body: RichTextField = {
  name: 'body',
  label: inBoth('panel.field.body'),
  type: 'richText',
  required: true,
  localized: true,
  editor: lexicalEditor({
    features: () => [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({ enabledCollections: [] }),
      InlineToolbarFeature(),
    ],
  }),
  admin: { description: inBoth('panel.field.body.hint') },
}
