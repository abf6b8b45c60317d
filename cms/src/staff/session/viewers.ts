import { createHash } from 'node:crypto'
import { ApiFault, type Caller } from '../../desk/api.ts'
import type { PanelViewerQuery } from '../../desk/generated.ts'

/** Whoever is signed in on the site, as the api knows them. */
export type SiteViewer = NonNullable<PanelViewerQuery['viewer']>

/** Who is suspended or no longer staff is out of the panel after this long. */
const cachedMilliseconds = 3_000
const mostCached = 1_000

type Ask = (caller: Caller) => Promise<SiteViewer | null>
type Known = { readonly asked: Promise<SiteViewer | null>; readonly until: number }

/** Asks the api whose a token is, at most once in three seconds: a page of the panel makes many requests at once. */
export class SiteViewers {
  readonly #known = new Map<string, Known>()
  readonly #ask: Ask
  readonly #now: () => number

  constructor(ask: Ask, now: () => number = Date.now) {
    this.#ask = ask
    this.#now = now
  }

  /** Null of a token that the api does not take, or whose person it does not let in. Throws ApiFault when it cannot be asked. */
  of(caller: Caller): Promise<SiteViewer | null> {
    const key = createHash('sha256').update(caller.token).digest('base64url')
    const now = this.#now()
    const known = this.#known.get(key)
    if (known && known.until > now) return known.asked
    const asked = this.#ask(caller).catch(fault => {
      if (fault instanceof ApiFault && isRefusal(fault)) return null
      this.#known.delete(key)
      throw fault
    })
    this.#known.delete(key)
    this.#known.set(key, { asked, until: now + cachedMilliseconds })
    const [oldest] = this.#known.keys()
    if (this.#known.size > mostCached && oldest !== undefined) this.#known.delete(oldest)
    return asked
  }
}

const isRefusal = ({ code }: ApiFault) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'
