import { config } from '../config.ts'
import { PageCache } from './page-cache.ts'
import { watchPresence } from './presence-watch.ts'

export { pageKeyOf } from './page-key.ts'

/**
 * A visitor's page shows what staff, readers and clients changed five seconds later at most: four in the page cache, one for the brand.
 */
const lifetimeMs = 4_000

const megabyte = 1_048_576

/** One a process, begun by the first request. */
let cache: PageCache | null = null

export function visitorsPages(): PageCache {
  if (cache) return cache
  cache = new PageCache({ bytes: 48 * megabyte, typedBytes: 16 * megabyte, lifetimeMs })
  watchPresence(cache)
  return cache
}

/** The hosts of this deployment. */
export const ownHosts: ReadonlySet<string> = new Set(
  [config.publicUrl, ...config.publicHosts].map(host =>
    host.includes('://') && URL.canParse(host) ? new URL(host).host : host,
  ),
)
