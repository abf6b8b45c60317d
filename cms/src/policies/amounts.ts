import type { NumberField } from 'payload'
import { wholeBetween } from '../minor-units.ts'

type Words = Pick<NumberField, 'label'> & { description: Record<string, string> }

/** A whole number between two others. */
export function whole(
  name: string,
  value: number,
  { label, description }: Words,
  least: number,
  most: number,
): NumberField {
  return {
    name,
    ...(label === undefined ? {} : { label }),
    type: 'number',
    required: true,
    defaultValue: value,
    admin: { description },
    validate: wholeBetween(least, most),
  }
}

/** Hundredths of a percent: 7000 is 70%. */
export const basisPoints = (name: string, value: number, words: Words): NumberField =>
  whole(name, value, words, 0, 10_000)
