import type { DeskAddressFragment } from '../generated.ts'

/** An address as it stands on a label. */
export function AddressBlock({ address, country }: { address: DeskAddressFragment; country: string }) {
  const { name, line1, line2, postalCode, city, region } = address
  const rows = [name, line1, line2, [city, region, postalCode].filter(Boolean).join(' '), country]
  return (
    <address className="desk__address">
      {rows.filter(Boolean).map(row => (
        <bdi key={row}>{row}</bdi>
      ))}
    </address>
  )
}
