import postgres from 'postgres'
import { BusListeners, type BusSubscriptions, GAP } from './bus-listeners.ts'
import { listenToPostgres, socketOf, untilNextAttempt } from './postgres-listener.ts'

/** A topic and a small payload, sent to every node. */
export interface Publication {
  readonly topic: string
  readonly data: unknown
  /** How it travels, when that is known already. */
  readonly text?: string
}

/**
 * Between nodes: PostgreSQL NOTIFY by default, Redis when there is one. Delivered at most once and in no order
 * across topics: whoever must not miss anything reads the stored sequence again when `onGap` reports that some may
 * have been lost.
 */
export interface Bus extends BusSubscriptions {
  /** Never fails: what could not be sent is a gap, published as such with the next publication. */
  publish(publications: readonly Publication[]): Promise<void>
  /** False while nothing can be received: caches are not valid meanwhile. */
  readonly connected: boolean
  close(): Promise<void>
}

const CHANNEL = 'soulseer_bus'
/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const LARGEST_PAYLOAD_BYTES = 7900
/** A character is at most three bytes. */
const SURELY_FITS = 2600

export async function openPostgresBus(url: string): Promise<Bus> {
  const listeners = new BusListeners()
  const receiver = await listenToDatabase(url, listeners)
  const sender = postgres(url, {
    ...socketOf(url),
    max: 1,
    backoff: untilNextAttempt,
    onnotice: () => undefined,
    // Nothing here is stored, so nothing waits for the disk: what was published is committed already.
    connection: { application_name: 'soulseer-bus-out', synchronous_commit: 'off' },
  })
  return {
    ...listeners.asOfBus(),
    get connected() {
      return receiver.connected
    },
    publish: inTurn(
      listeners,
      parts => sender`SELECT pg_notify(${CHANNEL}, part) FROM unnest(${parts}::text[]) AS part`,
    ),
    async close() {
      await Promise.all([receiver.close(), sender.end({ timeout: 1 })])
    },
  }
}

/** What nodes publish goes through Redis; what the database itself publishes, when content changes, still comes from there. */
export async function openRedisBus(url: string, databaseUrl: string): Promise<Bus> {
  // Loaded only where there is a Redis: it takes a third of the time a start takes.
  const { createClient } = await import('redis')
  const listeners = new BusListeners()
  const sender = createClient({ url })
  const receiver = sender.duplicate()
  let lost = false
  receiver.on('error', () => {
    lost = true
  })
  sender.on('error', () => undefined)
  receiver.on('ready', () => {
    if (lost) listeners.gap()
    lost = false
  })
  const database = await listenToDatabase(databaseUrl, listeners)
  await Promise.all([sender.connect(), receiver.connect()])
  await receiver.subscribe(CHANNEL, payload => unpack(listeners, payload))
  return {
    ...listeners.asOfBus(),
    get connected() {
      return receiver.isReady && database.connected
    },
    publish: inTurn(listeners, async parts => {
      for (const part of parts) await sender.publish(CHANNEL, part)
    }),
    async close() {
      await Promise.all([sender.close(), receiver.close(), database.close()])
    },
  }
}

const listenToDatabase = (url: string, listeners: BusListeners) =>
  listenToPostgres(url, CHANNEL, {
    receive: payload => unpack(listeners, payload),
    gap: () => listeners.gap(),
  })

/**
 * One sending at a time; what is committed meanwhile travels together with the next. NOTIFY inside the transactions
 * themselves would make their commits wait for one another, each for its own flush to disk.
 */
function inTurn(listeners: BusListeners, send: (parts: string[]) => Promise<unknown>): Bus['publish'] {
  let waiting: Publication[] = []
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  let missed = false
  async function sendWaiting() {
    next = null
    const now = missed ? [{ topic: GAP, data: null }, ...waiting] : waiting
    waiting = []
    try {
      await send(inParts(now))
      missed = false
    } catch {
      missed = true
    }
  }
  return publications => {
    if (publications.length === 0) return Promise.resolve()
    for (const publication of publications) {
      listeners.publishedHere(publication.topic, publication.data)
      waiting.push(publication)
    }
    next ??= last = last.then(sendWaiting)
    return next
  }
}

/** A publication ready to travel: plain JSON, no bigint. One that is too large is a fault of who makes it. */
export function publication(topic: string, data: unknown): Publication {
  const text = JSON.stringify([topic, data])
  if (text.length > SURELY_FITS && Buffer.byteLength(text) > LARGEST_PAYLOAD_BYTES - 2) {
    throw new Error(`a publication of ${topic} is too large: store it and publish its id`)
  }
  return { topic, data, text }
}

/** Packs publications into as few payloads as fit. */
function inParts(publications: readonly Publication[]): string[] {
  const parts: string[] = []
  let open: string[] = []
  let size = 2
  for (const { topic, data, text = publication(topic, data).text ?? '' } of publications) {
    const bytes = Buffer.byteLength(text) + 1
    if (size + bytes > LARGEST_PAYLOAD_BYTES) {
      parts.push(`[${open.join()}]`)
      open = []
      size = 2
    }
    open.push(text)
    size += bytes
  }
  if (open.length > 0) parts.push(`[${open.join()}]`)
  return parts
}

function unpack(listeners: BusListeners, payload: string): void {
  for (const [topic, data] of JSON.parse(payload) as [string, unknown][]) listeners.receive(topic, data)
}
