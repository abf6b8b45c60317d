import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'

/** Who carries parcels. */
export interface Carrier {
  readonly code: string
  readonly name: string
  /** Of the page that follows a parcel, with {tracking} where its number goes. */
  readonly address: string
}

export const CARRIERS = statement(
  'catalogue.carriers',
  'SELECT code, name, address FROM cms.carriers WHERE archived IS NOT TRUE ORDER BY name, code',
)

const carriers = cachedContent(({ db }): Promise<Carrier[]> => db.rows<Carrier>(CARRIERS))

/** By its code, however it is written; null: staff set up none of that code. */
export async function carrierByCode(from: From, code: string): Promise<Carrier | null> {
  const wanted = code.trim().toUpperCase()
  return (await carriers(from)).find(carrier => carrier.code === wanted) ?? null
}

/** The page that follows a parcel; null where its address would not be one of the encrypted web. */
export function trackingUrl({ address }: Carrier, tracking: string): string | null {
  const url = URL.parse(address.replace('{tracking}', () => encodeURIComponent(tracking)))
  return url?.protocol === 'https:' ? url.href : null
}
