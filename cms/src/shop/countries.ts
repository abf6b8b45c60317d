import type { PayloadRequest } from 'payload'
import { problem } from '../words.ts'

const shape = /^[A-Z]{2}$/
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Whether something is the code of a country, by ISO 3166-1: "DE". */
const isCountry = (code: string): boolean => shape.test(code) && names.of(code) !== undefined

export function validateCountries(
  value: string[] | string | null | undefined,
  { req, required }: { req: PayloadRequest; required?: boolean },
): true | string {
  const codes = [value ?? []].flat()
  if (required && codes.length === 0) return problem(req, 'panel.problem.missing')
  const unknown = codes.find(code => !isCountry(code))
  if (unknown !== undefined) return problem(req, 'panel.problem.country', { code: unknown })
  return new Set(codes).size === codes.length || problem(req, 'panel.problem.countryTwice')
}
