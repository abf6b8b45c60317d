import type { BrandQuery } from '../graphql/generated.ts'
import { BrandDocument } from '../graphql/generated.ts'
import { ask, hostOf } from '../graphql/server.ts'
import { type Brand, brandOfHost, brandOfSlug } from './brands.ts'

const keptMilliseconds = 60_000
const known = new Map<string, { brand: Brand; until: number }>()

/** The brand served at the host of this request: our tokens, with what staff edited laid over them. */
export async function servedBrand(request: Request): Promise<Brand> {
  const host = hostOf(request.headers)
  const kept = known.get(host)
  if (kept && kept.until > Date.now()) return kept.brand
  try {
    const { brand } = await ask({ request: anonymous(request) }, BrandDocument)
    const served = overlay(brand)
    // Hosts are the caller's to invent; forget them all rather than let them pile up.
    if (known.size > 500) known.clear()
    known.set(host, { brand: served, until: Date.now() + keptMilliseconds })
    return served
  } catch {
    // Without the API the page still has a face; its own query tells the fault.
    return kept?.brand ?? brandOfHost(host)
  }
}

function overlay({ slug, name, tagline, walletUnit, creditWorth }: BrandQuery['brand']): Brand {
  const unit =
    walletUnit === 'CREDITS' && creditWorth
      ? { kind: 'CREDITS' as const, worth: creditWorth }
      : { kind: 'MONEY' as const }
  return { ...brandOfSlug(slug), name, tagline, unit }
}

/** The brand is the same for everybody at a host; nobody's cookie is needed to learn it. */
function anonymous(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  return new Request(request.url, { headers })
}
