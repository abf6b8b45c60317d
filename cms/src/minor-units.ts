import type { NumberFieldSingleValidation } from 'payload'
import { problem } from './words.ts'

/** Checks an optional price in minor units (cents). */
export function priceBetween(least: number, most: number): NumberFieldSingleValidation {
  return (value, { req, required }) => {
    if (value === null || value === undefined) return required ? problem(req, 'panel.problem.missing') : true
    if (!Number.isInteger(value)) return problem(req, 'panel.problem.cents')
    if (value < least) return problem(req, 'panel.problem.amountLeast', { least: { minor: least } })
    if (value > most) return problem(req, 'panel.problem.amountMost', { most: { minor: most } })
    return true
  }
}

/** Checks a number that is counted, such as seconds or basis points. */
export function wholeBetween(least: number, most: number): NumberFieldSingleValidation {
  return (value, { req, required }) => {
    if (value === null || value === undefined) return required ? problem(req, 'panel.problem.missing') : true
    const fits = Number.isInteger(value) && value >= least && value <= most
    return fits || problem(req, 'panel.problem.wholeBetween', { least, most })
  }
}
