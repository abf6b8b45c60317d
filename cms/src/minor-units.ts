import type { NumberFieldSingleValidation } from 'payload'

/** Checks an optional price in minor units (cents). `what` begins the sentence: "A chat rate". */
export function priceBetween(what: string, least: number, most: number): NumberFieldSingleValidation {
  return (value, { required }) => {
    if (value === null || value === undefined) return required ? `${what} is needed.` : true
    if (!Number.isInteger(value)) return `${what} is a whole number of cents: write 299 for 2.99.`
    if (value < least) return `${what} is at least ${inUnits(least)}.`
    if (value > most) return `${what} is at most ${inUnits(most)}.`
    return true
  }
}

/** 299 → "2.99" */
function inUnits(minor: number): string {
  const text = String(minor).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
