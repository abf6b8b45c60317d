import type { Language } from '../messages/index.ts'

/** Which page is asked for, and all that its text depends on. */
export interface PageKey {
  /** Equal for two requests exactly when they are shown the same text. */
  readonly text: string
  /** The address holds what visitors type, so that there are as many such pages as they like. */
  readonly isTyped: boolean
  /** Of the reader whose profile it is; null on a page that lists readers. */
  readonly slug: string | null
}

export interface Asked {
  readonly method: string
  readonly url: URL
  /** As the browser wrote it: the brand is chosen by it. */
  readonly host: string
  readonly isSignedIn: boolean
  readonly language: Language
  /** As the visitor chose it; null: as the brand has it. */
  readonly theme: string | null
  /** What makes pages easier to read, as the visitor chose it. */
  readonly looks: string
  /** How many pieces are in the visitor's basket: the header shows it. */
  readonly basketCount: number
  /** The hosts of this deployment. Any other name is the caller's invention. */
  readonly hosts: ReadonlySet<string>
}

/** A cursor and ten attributes fit; what is longer is rendered, and not cached. */
const longestQuery = 600
const slugPath = /^\/readers\/([a-z0-9-]{1,80})$/
const articlePath = /^\/articles\/[a-z0-9-]{1,80}$/

/** What each public page reads of its query. A page asked with anything else is rendered for that request alone. */
const parametersOf: Record<string, readonly string[]> = {
  '/': ['lang'],
  '/readers': [
    'lang',
    'text',
    'online',
    'free',
    'channel',
    'attribute',
    'least',
    'most',
    'rating',
    'language',
    'years',
    'badge',
    'location',
    'sort',
    'after',
  ],
  '/readers/connect': ['lang'],
  '/readers/attributes': ['lang'],
  '/readers/…': ['lang', 'reviews', 'sort', 'stars'],
  '/live': ['lang', 'live', 'upcoming', 'replays'],
  '/shop': ['lang', 'text', 'category', 'kind', 'least', 'most', 'reduced', 'tag', 'sort', 'after'],
  '/live/leaderboard': ['lang', 'period'],
  '/articles': ['lang', 'topic', 'after'],
  '/articles/…': ['lang'],
  '/badges': ['lang'],
  '/apply': ['lang'],
  '/help': ['lang', 'text'],
  '/terms': ['lang'],
  '/privacy': ['lang'],
  '/cookies': ['lang'],
  '/guidelines': ['lang'],
}

/** Queries of which there are only a few. */
const fewQueries = /^(\?(lang=(en|es)|online=1|channel=(chat|voice|video)))?$/

/** Null: not a public page as visitors see it, so that it is made for whoever asks. */
export function pageKeyOf(asked: Asked): PageKey | null {
  const { method, url, host, isSignedIn, language, theme, looks, basketCount, hosts } = asked
  if (method !== 'GET' || isSignedIn || !hosts.has(host) || url.host !== host) return null
  const isList = Object.hasOwn(parametersOf, url.pathname)
  const slug = isList ? null : (slugPath.exec(url.pathname)?.[1] ?? null)
  const known = parametersOf[kindOf(url.pathname, slug)]
  if (!known || url.search.length > longestQuery) return null
  if ([...url.searchParams.keys()].some(name => !known.includes(name))) return null
  return {
    text: JSON.stringify([url.origin, url.pathname, url.search, language, theme, looks, basketCount]),
    isTyped: basketCount > 0 || !fewQueries.test(url.search),
    slug,
  }
}

const kindOf = (path: string, slug: string | null): string =>
  slug !== null ? '/readers/…' : articlePath.test(path) ? '/articles/…' : path
