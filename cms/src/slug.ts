import type { TextField, TextFieldSingleValidation } from 'payload'
import { inBoth, problem } from './words.ts'

const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const mostCharacters = 60

/** "Mara Moonwater" → "mara-moonwater" */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, mostCharacters)
}

export const validateSlug: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return problem(req, 'panel.problem.slugMissing')
  if (value.length > mostCharacters)
    return problem(req, 'panel.problem.tooLong', { most: mostCharacters, length: value.length })
  return shape.test(value) || problem(req, 'panel.problem.slug')
}

/** The public address of a record, made from its name when left empty. */
export const slug: TextField = {
  name: 'slug',
  label: inBoth('panel.field.slug'),
  type: 'text',
  required: true,
  unique: true,
  index: true,
  validate: validateSlug,
  admin: { position: 'sidebar', description: inBoth('panel.field.slug.hint') },
  hooks: {
    beforeValidate: [
      ({ value, data }) => {
        const name = data?.name ?? data?.title
        return !value && typeof name === 'string' ? slugOf(name) : value
      },
    ],
  },
}
