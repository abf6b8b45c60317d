import { setTimeout as delay } from 'node:timers/promises'
import { cast } from '../api/test/cast.ts'
import type { Bench } from './bench.ts'
import { browse } from './clients/browse.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { cpuSeconds } from './measure/processes.ts'
import { startApi } from './stage/api-process.ts'
import { buildSite, type Server, startEmptyPage, startSite } from './stage/site-process.ts'

const PAGES = { home: '/', '/readers': '/readers', 'a reader’s profile': '/readers/mara-moonwater' }
/** The servers take turns; the least disturbed round of each counts. */
const ROUNDS = 4
const AT_ONCE = 4

interface Way {
  readonly who: string
  readonly query: string
  readonly headers: Record<string, string>
  readonly requests: number
  readonly most: number
}

/** CPU of the site's process a page, as visitors and people who are signed in see it, beside Astro's empty page. */
export const pages: Bench = {
  name: 'pages',
  async run({ world, say }) {
    const given = await world()
    await buildSite()
    const empty = await startEmptyPage()
    const api = await startApi(given.env, given.apiUrl)
    const site = await startSite(given)
    try {
      const ways = await waysOf(given.publicUrl, await given.tokenOf(cast.theo.subject))
      await whenCached(site, ways[0] as Way)
      const figures: Figure[] = []
      for (const [what, path] of Object.entries(PAGES)) {
        for (const { who, query, headers, requests, most } of ways) {
          const address = `${site.url}${path}${query}`
          const { status, bytes } = await browse(address, headers)
          if (status !== 200) throw new Error(`${address} was answered by ${status}`)
          const least = { page: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY }
          await times(requests, () => browse(address, headers))
          for (let round = 0; round < ROUNDS; round++) {
            least.page = Math.min(least.page, await cost(site, requests, address, headers))
            least.empty = Math.min(least.empty, await cost(empty, 2000, empty.url, {}))
          }
          say(`${what}, ${who}: ${least.page.toFixed(2)} ms for ${Math.round(bytes / 1000)} kB`)
          figures.push({
            bench: 'pages',
            what: `${what}, ${who}`,
            value: least.page,
            unit: 'ms CPU',
            against: { what: 'Astro’s empty page', value: least.empty, unit: 'ms CPU' },
            target: atMost(most),
          })
        }
      }
      return figures
    } finally {
      for (const each of [site.of, api, empty.of]) await each.stop()
    }
  },
}

/** A query that the pages do not know goes past the cache. */
async function waysOf(publicUrl: string, token: string): Promise<Way[]> {
  const { host, protocol } = new URL(publicUrl)
  const headers = {
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'accept-encoding': 'gzip, br',
  }
  return [
    { who: 'visitor, warm', query: '', headers, requests: 2000, most: 3 },
    { who: 'visitor, cold', query: '?cold=1', headers, requests: 150, most: 15 },
    {
      who: 'signed in',
      query: '',
      headers: { ...headers, cookie: `__session=${token}` },
      requests: 150,
      most: 15,
    },
  ]
}

/** The cache opens once the site hears of changes. */
async function whenCached(site: Server, { headers }: Way): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await browse(site.url, headers)).headers.etag) return
    await delay(100)
  }
  throw new Error('The site caches no page.')
}

async function cost(
  { of }: Server,
  requests: number,
  url: string,
  headers: Record<string, string>,
): Promise<number> {
  const before = cpuSeconds(of.pid)
  await times(requests, () => browse(url, headers))
  return ((cpuSeconds(of.pid) - before) * 1000) / requests
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
