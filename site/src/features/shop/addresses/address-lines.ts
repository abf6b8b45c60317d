import type { AddressPartsFragment } from '../../../graphql/generated.ts'
import { locale } from '../../../messages/index.ts'

/** Where the postal code stands after the city and its region, in one line. */
const codeLast = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US'])

/** An address as it is written on a parcel, line by line; the country is named in the reader's language. */
export function addressLines(address: AddressPartsFragment, country: string): string[] {
  const { name, line1, line2, postalCode, city, region } = address
  const place = codeLast.has(country)
    ? [[city, region].filter(Boolean).join(', '), postalCode].filter(Boolean).join(' ')
    : [postalCode, city].filter(Boolean).join(' ')
  const land = new Intl.DisplayNames([locale()], { type: 'region' }).of(country)
  const lines = [name, line1, line2, place, codeLast.has(country) ? null : region, land]
  return lines.filter(line => line != null && line.trim() !== '') as string[]
}
