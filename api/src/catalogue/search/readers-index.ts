import { cachedContent, type From } from '../content.ts'
import { shownReaders } from '../readers.store.ts'
import { readersCache } from '../readers-cache.ts'
import { SearchIndex } from './search-index.ts'
import { Suggestions } from './suggestions.ts'

interface Made {
  readonly index: SearchIndex
  readonly suggestions: Suggestions
}

/** While no change can be received one index is used for so long: to make one costs 0.1 ms of processor a reader. */
const WITHOUT_INVALIDATION_MS = 1_000

/** All published readers by what they are found by, in the memory of this node, and what a search box suggests of them. */
export function readersIndex(from: From): Promise<Made> {
  if (from.bus.connected) return cachedIndex(from)
  const known = withoutInvalidation.get(from.bus)
  const at = Date.now()
  if (known && at - known.at < WITHOUT_INVALIDATION_MS) return known.made
  const made = make(from)
  withoutInvalidation.set(from.bus, { at, made })
  made.catch(() => withoutInvalidation.delete(from.bus))
  return made
}

async function make(from: From): Promise<Made> {
  const cache = await readersCache(from)
  const index = new SearchIndex(cache?.readers ?? (await shownReaders(from.db, from.config.currency)))
  return { index, suggestions: new Suggestions(index) }
}

const cachedIndex = cachedContent(make)
const withoutInvalidation = new WeakMap<From['bus'], { readonly at: number; readonly made: Promise<Made> }>()
