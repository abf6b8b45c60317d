import type { NumberField } from 'payload'

/** Pieces left; empty means that it never runs out. */
export const stock: NumberField = {
  name: 'stock',
  type: 'number',
  admin: { description: 'Pieces left. Empty: never runs out.' },
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    (Number.isInteger(value) && Number(value) >= 0) ||
    'Stock is a whole number, 0 or more. Leave it empty for things that never run out.',
}
