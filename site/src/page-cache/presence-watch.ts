import { type Client, createClient } from 'graphql-ws'
import { config } from '../config.ts'
import {
  PresenceChangedDocument,
  type PresenceChangedSubscription,
  ReaderSlugsDocument,
} from '../graphql/generated.ts'
import { ask } from '../graphql/server.ts'
import type { PageCache } from './page-cache.ts'

/** As many as the API reports at once, and as many subscriptions as it lets a socket have. */
const mostReaders = 50
const mostSubscriptions = 50
/** Who is published changes seldom; until it is asked again, pages are right by their lifetime. */
const refreshMilliseconds = 60_000
/** A connection that breaks without a word is noticed by then. */
const pingMilliseconds = 2_000

/**
 * Listens to every reader's presence, as any visitor's program could, and forgets the pages that show it. The cache is
 * open only while all of that is heard.
 */
export function watchPresence(cache: PageCache): () => void {
  const slugs = new Map<string, string>()
  const presences = new Map<string, string>()
  let stops: (() => void)[] = []
  /** Subscriptions that have reported nothing yet since the connection was made. */
  let silent = new Set<number>()

  const socket = connect(() => {
    cache.close()
    silent = new Set(stops.keys())
  })

  function hear(
    subscription: number,
    { readerId, presence }: PresenceChangedSubscription['presenceChanged'],
  ) {
    silent.delete(subscription)
    const isChange = presences.get(readerId) !== presence
    presences.set(readerId, presence)
    if (silent.size > 0) return
    if (!cache.isOpen) cache.open()
    else if (isChange) cache.forgetReader(slugs.get(readerId) ?? '')
  }

  async function refresh() {
    const readers = await publishedReaders()
    if (readers.size === slugs.size && [...readers].every(([id, slug]) => slugs.get(id) === slug)) return
    cache.close()
    for (const stop of stops) stop()
    slugs.clear()
    for (const [id, slug] of readers) slugs.set(id, slug)
    const groups = inGroups([...readers.keys()]).slice(0, mostSubscriptions)
    silent = new Set(groups.keys())
    stops = groups.map((readerIds, at) => subscribe(socket, readerIds, change => hear(at, change), lost))
  }

  /** Refused by the API, or ended: begins anew with the next refresh. */
  function lost() {
    cache.close()
    slugs.clear()
  }

  const again = setInterval(() => void refresh().catch(lost), refreshMilliseconds)
  const soon = setInterval(() => {
    if (slugs.size === 0) void refresh().catch(lost)
  }, pingMilliseconds)
  again.unref()
  soon.unref()
  void refresh().catch(lost)
  return () => {
    clearInterval(again)
    clearInterval(soon)
    cache.close()
    void socket.dispose()
  }
}

function connect(lose: () => void): Client {
  let unanswered: ReturnType<typeof setTimeout> | undefined
  const socket = createClient({
    url: new URL('/graphql', config.apiUrl).href.replace(/^http/, 'ws'),
    keepAlive: pingMilliseconds,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: async retries => {
      const ceiling = Math.min(250 * 2 ** retries, 5_000)
      await new Promise(resolve => setTimeout(resolve, ceiling / 2 + Math.random() * (ceiling / 2)))
    },
    on: {
      ping: received => {
        if (!received) unanswered = setTimeout(() => socket.terminate(), pingMilliseconds)
      },
      pong: received => {
        if (received) clearTimeout(unanswered)
      },
      closed: () => {
        clearTimeout(unanswered)
        lose()
      },
    },
  })
  return socket
}

function subscribe(
  socket: Client,
  readerIds: readonly string[],
  hear: (change: PresenceChangedSubscription['presenceChanged']) => void,
  lost: () => void,
): () => void {
  let isStopped = false
  const ended = () => {
    if (!isStopped) lost()
  }
  const stop = socket.subscribe<PresenceChangedSubscription>(
    { query: PresenceChangedDocument.toString(), variables: { readerIds } },
    { next: ({ data }) => (data ? hear(data.presenceChanged) : ended()), error: ended, complete: ended },
  )
  return () => {
    isStopped = true
    stop()
  }
}

/** By id, with the last part of their profile's address. */
async function publishedReaders(): Promise<Map<string, string>> {
  const { host, protocol } = new URL(config.publicUrl)
  const headers = { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) }
  const request = new Request(config.publicUrl, { headers })
  const slugs = new Map<string, string>()
  let after: string | null = null
  while (slugs.size < mostReaders * mostSubscriptions) {
    const { readers }: Awaited<ReturnType<typeof readersAfter>> = await readersAfter(request, after)
    for (const { node } of readers.edges) slugs.set(node.id, node.slug)
    after = readers.pageInfo.endCursor
    if (!readers.pageInfo.hasNextPage) break
  }
  return slugs
}

const readersAfter = (request: Request, after: string | null) =>
  ask({ request }, ReaderSlugsDocument, { after })

const inGroups = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostReaders) }, (_, at) =>
    ids.slice(at * mostReaders, (at + 1) * mostReaders),
  )
