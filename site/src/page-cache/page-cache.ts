import { LRUCache } from 'lru-cache'
import { CachedPage } from './cached-page.ts'
import type { PageKey } from './page-key.ts'

export interface Limits {
  /** Of pages of which there are only so many. */
  readonly bytes: number
  /** Of pages whose address visitors type: however many there are, they are only in each other's way. */
  readonly typedBytes: number
  /** What no event reports is seen after that time. */
  readonly lifetimeMs: number
}

type Rendering = Promise<CachedPage | null>

interface Cached {
  readonly page: CachedPage
  readonly slug: string | null
}

/** Visitors' public pages, in the memory of this process. Closed, it renders every page anew. */
export class PageCache {
  readonly #few: LRUCache<string, Cached>
  readonly #typed: LRUCache<string, Cached>
  /** Misses of the same page wait for one rendering. */
  readonly #renderings = new Map<string, Rendering>()
  #isOpen = false

  constructor({ bytes, typedBytes, lifetimeMs }: Limits) {
    const lru = (maxSize: number) =>
      new LRUCache<string, Cached>({
        maxSize,
        ttl: lifetimeMs,
        // Measured whenever it is asked: no page is shown a moment longer.
        ttlResolution: 0,
        sizeCalculation: ({ page }, key) => Math.ceil(page.bytes + key.length * 2),
      })
    this.#few = lru(bytes)
    this.#typed = lru(typedBytes)
  }

  /** Whether changes are heard of, so that pages may be cached. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  open(): void {
    this.forgetAll()
    this.#isOpen = true
  }

  close(): void {
    this.#isOpen = false
    this.forgetAll()
  }

  get size(): number {
    return this.#few.size + this.#typed.size
  }

  /** The page, rendered only if it is not here. */
  async answer(key: PageKey, asked: Headers, render: () => Promise<Response>): Promise<Response> {
    if (!this.#isOpen) return render()
    const cached = this.#pagesFor(key).get(key.text)
    if (cached) {
      cached.page.compressed()
      return cached.page.answer(asked)
    }
    const begun = this.#renderings.get(key.text)
    // What is nobody else's, such as a fault, is not shared: everybody asks for themselves.
    if (begun) return (await begun.catch(() => null))?.answer(asked) ?? render()
    return this.#render(key, asked, render)
  }

  /** What a reader's profile and all lists show has changed. */
  forgetReader(slug: string): void {
    this.#forget(cached => cached.slug === null || cached.slug === slug)
  }

  forgetAll(): void {
    this.#forget(() => true)
  }

  async #render(key: PageKey, asked: Headers, render: () => Promise<Response>): Promise<Response> {
    const response = render()
    const rendering = response.then(CachedPage.of)
    this.#renderings.set(key.text, rendering)
    // Begun before a change, it is for those who asked before it.
    const isCurrent = () => this.#renderings.get(key.text) === rendering
    try {
      const page = await rendering
      if (page && isCurrent()) this.#pagesFor(key).set(key.text, { page, slug: key.slug })
      return page ? page.answer(asked) : await response
    } finally {
      if (isCurrent()) this.#renderings.delete(key.text)
    }
  }

  #pagesFor({ isTyped }: PageKey): LRUCache<string, Cached> {
    return isTyped ? this.#typed : this.#few
  }

  #forget(concerns: (cached: Pick<Cached, 'slug'>) => boolean): void {
    for (const pages of [this.#few, this.#typed])
      for (const [key, cached] of pages.entries()) if (concerns(cached)) pages.delete(key)
    this.#renderings.clear()
  }
}
