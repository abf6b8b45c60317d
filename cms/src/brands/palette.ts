import type { GroupField, PayloadRequest, TextField } from 'payload'
import { inBoth, problem } from '../words.ts'

/** Tokens of a theme, each with its label. Each is a colour of its own, so that a brand changes without code. */
const tokens = {
  background: inBoth('panel.brands.colour.background'),
  surface: inBoth('panel.brands.colour.surface'),
  text: inBoth('panel.brands.colour.text'),
  muted: inBoth('panel.brands.colour.muted'),
  accent: inBoth('panel.brands.colour.accent'),
  onAccent: inBoth('panel.brands.colour.onAccent'),
  highlight: inBoth('panel.brands.colour.highlight'),
  border: inBoth('panel.brands.colour.border'),
}
type Token = keyof typeof tokens

export const palette = (scheme: 'dark' | 'light'): GroupField => ({
  name: scheme,
  label: scheme === 'dark' ? inBoth('panel.brands.dark') : inBoth('panel.brands.light'),
  type: 'group',
  fields: (Object.keys(tokens) as Token[]).map(colour),
})

const colour = (name: Token): TextField => ({
  name,
  label: tokens[name],
  type: 'text',
  required: true,
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    (typeof value === 'string' && /^#[0-9A-Fa-f]{6}$/.test(value)) || problem(req, 'panel.problem.colour'),
})
