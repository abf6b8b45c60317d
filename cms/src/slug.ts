import type { TextField, TextFieldSingleValidation } from 'payload'

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

const validateSlug: TextFieldSingleValidation = value => {
  if (!value) return 'Give it a slug: the part of its address after the last slash.'
  if (value.length > mostCharacters) return `A slug has at most ${mostCharacters} characters.`
  return shape.test(value) || 'A slug has small letters, digits and single hyphens, such as "mara-moonwater".'
}

/** The public address of a record, made from its name when left empty. */
export const slug: TextField = {
  name: 'slug',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  validate: validateSlug,
  admin: { position: 'sidebar', description: 'Part of its address. Left empty, it is made from the name.' },
  hooks: {
    beforeValidate: [
      ({ value, data }) => (value ? value : typeof data?.name === 'string' ? slugOf(data.name) : value),
    ],
  },
}
