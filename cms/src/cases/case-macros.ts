import type { CollectionConfig, TextareaFieldValidation } from 'payload'
import { archived } from '../archived.ts'
import { nobody, staffAndService, writersOfMacros } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { unknownPlaceholder } from './placeholders.ts'

const LONGEST = 1500

/** A text has the placeholders that the desk fills in, and no others. */
const withPlaceholders: TextareaFieldValidation = (value, { req }) => {
  const text = value?.trim() ?? ''
  if (text === '') return problem(req, 'panel.problem.missing')
  if (text.length > LONGEST)
    return problem(req, 'panel.problem.tooLong', { most: LONGEST, length: text.length })
  const name = unknownPlaceholder(text)
  return name === null || problem(req, 'panel.macros.unknown', { name })
}

/** Texts that staff insert into the words of a decision, with the names and the amount of the case filled in. */
export const caseMacros: CollectionConfig = {
  slug: 'case-macros',
  labels: { singular: inBoth('panel.macros.one'), plural: inBoth('panel.macros.many') },
  access: { read: staffAndService, create: writersOfMacros, update: writersOfMacros, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.house'),
    description: inBoth('panel.macros.hint'),
    defaultColumns: ['name', 'text', 'archived'],
  },
  defaultSort: 'name',
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 60,
    },
    {
      name: 'text',
      label: inBoth('panel.macros.text'),
      type: 'textarea',
      required: true,
      localized: true,
      admin: { description: inBoth('panel.macros.text.hint') },
      validate: withPlaceholders,
    },
    archived,
  ],
}
