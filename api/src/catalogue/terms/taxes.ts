import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'
import type { TaxClass } from '../products/product-kind.ts'

/** What buyers in a country pay in taxes, by class, in basis points. */
export interface Taxes {
  /** Prices are shown with the tax in them; else it is added. */
  readonly isIncluded: boolean
  readonly basisPoints: Readonly<Record<TaxClass, number>>
}

interface Row {
  readonly country: string
  readonly isIncluded: boolean
  readonly standard: number
  readonly reduced: number
  readonly digital: number
}

export const TAXES = statement(
  'catalogue.taxes',
  `SELECT country::text AS country, is_included IS TRUE AS "isIncluded", standard_basis_points::int AS standard, reduced_basis_points::int AS reduced,
     digital_basis_points::int AS digital FROM cms.taxes WHERE archived IS NOT TRUE`,
)

const rows = cachedContent(({ db }): Promise<Row[]> => db.rows<Row>(TAXES))

/** @rule taxes of a country without a row: none, and nothing is added. */
export async function taxesOf(from: From, country: string): Promise<Taxes> {
  const row = (await rows(from)).find(each => each.country === country)
  const { standard: STANDARD = 0, reduced: REDUCED = 0, digital: DIGITAL = 0 } = row ?? {}
  return { isIncluded: row?.isIncluded ?? false, basisPoints: { STANDARD, REDUCED, DIGITAL, NONE: 0 } }
}
