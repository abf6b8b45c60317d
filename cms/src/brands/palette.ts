import type { GroupField, TextField } from 'payload'

/** Tokens of a theme. Each is a colour of its own, so that a brand changes without code. */
export const tokens = [
  'background',
  'surface',
  'text',
  'muted',
  'accent',
  'onAccent',
  'highlight',
  'border',
] as const
export type Token = (typeof tokens)[number]

export function palette(scheme: 'dark' | 'light'): GroupField {
  return { name: scheme, type: 'group', fields: tokens.map(colour) }
}

function colour(name: Token): TextField {
  return {
    name,
    type: 'text',
    required: true,
    validate: (value: unknown) =>
      (typeof value === 'string' && /^#[0-9A-Fa-f]{6}$/.test(value)) ||
      'A colour is written like #FF69B4: a hash and six hexadecimal digits.',
  }
}
