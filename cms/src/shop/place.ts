import type { NumberField } from 'payload'
import { wholeBetween } from '../minor-units.ts'
import { inBoth } from '../words.ts'

/** Where something stands among others, the lowest first. */
export const place: NumberField = {
  name: 'place',
  label: inBoth('panel.shop.place'),
  type: 'number',
  required: true,
  defaultValue: 100,
  validate: wholeBetween(0, 10_000),
  admin: { position: 'sidebar', description: inBoth('panel.shop.place.hint') },
}
