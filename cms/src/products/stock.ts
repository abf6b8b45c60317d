import type { NumberField } from 'payload'
import { wholeBetween } from '../minor-units.ts'
import { inBoth } from '../words.ts'

const mostPieces = 1_000_000

/** Pieces left; empty means that it never runs out. */
export const stock: NumberField = {
  name: 'stock',
  label: inBoth('panel.products.stock'),
  type: 'number',
  admin: { description: inBoth('panel.products.stock.hint') },
  validate: wholeBetween(0, mostPieces),
}
