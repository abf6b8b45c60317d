import type { BrandQuery } from '../graphql/generated.ts'
import { BrandDocument } from '../graphql/generated.ts'
import { ask, hostOf } from '../graphql/server.ts'
import { language, languageIn } from '../messages/index.ts'
import { type Brand, brandOfHost, type Look } from './brands.ts'

/** Together with the page cache's lifetime it is what staff wait for a change: see page-cache/index.ts. */
const keptMilliseconds = 1_000
const known = new Map<string, { brand: Brand; until: number }>()

/** The brand served at the host of this request: as staff have it, in the language of the page. */
export async function servedBrand(request: Request): Promise<Brand> {
  const host = hostOf(request.headers)
  const key = `${language()} ${host}`
  const kept = known.get(key)
  if (kept && kept.until > Date.now()) return kept.brand
  try {
    const { brand } = await ask({ request: anonymous(request) }, BrandDocument)
    const served = asServed(brand)
    // Hosts are the caller's to invent; forget them all rather than let them pile up.
    if (known.size > 500) known.clear()
    known.set(key, { brand: served, until: Date.now() + keptMilliseconds })
    return served
  } catch {
    // Without the API the page still has a face; its own query tells the fault.
    return kept?.brand ?? brandOfHost(host)
  }
}

function asServed({
  slug,
  name,
  tagline,
  defaultLanguage,
  logo,
  walletUnit,
  creditWorth,
  theme,
  copy,
}: BrandQuery['brand']): Brand {
  return {
    look: lookOf(slug, theme.headingFont),
    name,
    tagline,
    // Those we know are drawn in their own colours, sharp at any size.
    logo: slug in knownLooks ? null : logo,
    unit:
      walletUnit === 'CREDITS' && creditWorth ? { kind: 'CREDITS', worth: creditWorth } : { kind: 'MONEY' },
    theme: theme.defaultScheme === 'LIGHT' ? 'light' : 'dark',
    defaultLanguage: languageIn(defaultLanguage) ?? 'en',
    palettes: { light: theme.light, dark: theme.dark },
    chrome: { light: theme.light.background, dark: theme.dark.background },
    copy,
  }
}

const knownLooks: Record<string, Look> = { soulseer: 'soulseer', auralumic: 'auralumic' }

/** A brand that staff add wears the look its heading font belongs to. */
function lookOf(slug: string, headingFont: string): Look {
  return knownLooks[slug] ?? (headingFont.startsWith('Alex Brush') ? 'soulseer' : 'auralumic')
}

/** The brand is the same for everybody at a host; nobody's cookie is needed to learn it. */
function anonymous(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  return new Request(request.url, { headers })
}
