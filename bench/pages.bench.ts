import { setTimeout as delay } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { browse, type Sight } from './clients/browse.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { median } from './measure/percentile.ts'
import { cpuSeconds } from './measure/processes.ts'
import { startApi } from './stage/api-process.ts'
import { buildSite, type Server, startEmptyPage, startSite } from './stage/site-process.ts'
import type { World } from './stage/world.ts'

const PAGES = { home: '/', '/readers': '/readers', 'a reader’s profile': '/readers/mara-moonwater' }
/** The servers take turns; the median counts. */
const ROUNDS = 3
const AT_ONCE = 4
const PEOPLE = 40

interface Way {
  readonly who: string
  readonly query: string
  /** In turn: one person may ask only so much a minute. */
  readonly headers: readonly Record<string, string>[]
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
      const ways = await waysOf(given)
      await whenCached(site, ways[0] as Way)
      const figures: Figure[] = []
      for (const [what, path] of Object.entries(PAGES)) {
        for (const { who, query, headers, requests, most } of ways) {
          const shown = sightOf(`${site.url}${path}${query}`, headers)
          const nothing = sightOf(empty.url, [{}])
          const { bytes } = await shown()
          await times(requests, () => whole(shown, bytes))
          const rounds: { page: number; empty: number }[] = []
          for (let round = 0; round < ROUNDS; round++) {
            const page = await cost(site, requests, () => whole(shown, bytes))
            rounds.push({ page, empty: await cost(empty, 1000, nothing) })
          }
          const value = median(rounds.map(({ page }) => page))
          const all = rounds.map(({ page }) => page.toFixed(2)).join(', ')
          say(`${what}, ${who}: ${value.toFixed(2)} ms (${all}) for ${Math.round(bytes / 1000)} kB`)
          figures.push({
            bench: 'pages',
            what: `${what}, ${who}`,
            value,
            unit: 'ms CPU',
            against: {
              what: 'Astro’s empty page',
              value: median(rounds.map(round => round.empty)),
              unit: 'ms CPU',
            },
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
async function waysOf({ publicUrl, tokenOf }: World): Promise<Way[]> {
  const { host, protocol } = new URL(publicUrl)
  const headers = {
    host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'accept-encoding': 'gzip, br',
  }
  const tokens = await Promise.all(Array.from({ length: PEOPLE }, (_, at) => tokenOf(`user_guest${at + 10}`)))
  return [
    { who: 'visitor, warm', query: '', headers: [headers], requests: 1000, most: 3 },
    { who: 'visitor, cold', query: '?cold=1', headers: [headers], requests: 150, most: 15 },
    {
      who: 'signed in',
      query: '',
      headers: tokens.map(token => ({ ...headers, cookie: `__session=${token}` })),
      requests: 150,
      most: 15,
    },
  ]
}

/** The cache opens once the site hears of changes. */
async function whenCached(site: Server, { headers }: Way): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await browse(site.url, headers[0])).headers.etag) return
    await delay(100)
  }
  throw new Error('The site caches no page.')
}

function sightOf(url: string, headers: readonly Record<string, string>[]) {
  let turn = 0
  return async (): Promise<Sight> => {
    const sight = await browse(url, headers[turn++ % headers.length])
    if (sight.status !== 200) throw new Error(`${url} was answered by ${sight.status}`)
    return sight
  }
}

/** Each time all of the page: one that the api did not fill would cost less. */
async function whole(shown: () => Promise<Sight>, bytes: number): Promise<void> {
  const sight = await shown()
  const isWhole = sight.headers['content-encoding'] === 'br' || Math.abs(sight.bytes - bytes) < bytes / 50
  if (!isWhole) throw new Error(`A page of ${bytes} bytes came as ${sight.bytes}`)
}

async function cost({ of }: Server, requests: number, work: () => Promise<unknown>): Promise<number> {
  const before = cpuSeconds(of.pid)
  await times(requests, work)
  return ((cpuSeconds(of.pid) - before) * 1000) / requests
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
