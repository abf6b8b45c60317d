import postgres from 'postgres'
import { listenToPostgres, socketOf } from './postgres-listener.ts'

/** A topic and a small payload, told to every node. */
export interface Announcement {
  readonly topic: string
  readonly data: unknown
  /** How it travels, when that is known already. */
  readonly text?: string
}

export type Listener = (data: unknown, topic: string) => void

/**
 * Between nodes: PostgreSQL NOTIFY by default, Redis when there is one. Delivered at most once and in no order
 * across topics: whoever must not miss anything reads the stored sequence again when `onGap` says that some may
 * have been lost.
 */
export interface Bus {
  /** Listens to a topic, or to a kind of topics (the part before the first colon, as in "reading"). Answers how to stop. */
  on(topicOrKind: string, listener: Listener): () => void
  /** Told after a connection was lost and is back: announcements may have been missed. */
  onGap(listener: () => void): () => void
  /** Never fails: what could not be told is a gap, told as such with the next announcement. */
  publish(announcements: readonly Announcement[]): Promise<void>
  /** Told to the listeners of this process alone: what one announcement means for many topics. */
  tellHere(topic: string, data: unknown): void
  /** Whether anybody in this process listens to a topic or its kind. */
  isHeard(topic: string): boolean
  /** False while nothing can be heard, so that whoever keeps what it read knows not to trust it. */
  readonly connected: boolean
  close(): Promise<void>
}

const CHANNEL = 'soulseer_bus'
/** Said on the bus: announcements were lost, whoever must not miss any looks again. */
export const GAP = 'gap'
/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const LARGEST_PAYLOAD_BYTES = 7900
/** A character is at most three bytes. */
const SURELY_FITS = 2600

export async function openPostgresBus(url: string): Promise<Bus> {
  const listeners = new Listeners()
  const receiver = await hearDatabase(url, listeners)
  const sender = postgres(url, {
    ...socketOf(url),
    max: 1,
    onnotice: () => undefined,
    // Nothing here is kept, so nothing waits for the disk: what was announced is committed already.
    connection: { application_name: 'soulseer-bus-out', synchronous_commit: 'off' },
  })
  const publish = inTurn(
    parts => sender`SELECT pg_notify(${CHANNEL}, part) FROM unnest(${parts}::text[]) AS part`,
  )
  return {
    on: (topic, listener) => listeners.on(topic, listener),
    onGap: listener => listeners.onGap(listener),
    tellHere: (topic, data) => listeners.tell(topic, data),
    isHeard: topic => listeners.isHeard(topic),
    get connected() {
      return receiver.connected
    },
    publish,
    async close() {
      await Promise.all([receiver.close(), sender.end({ timeout: 1 })])
    },
  }
}

/** What nodes say goes through Redis; what the database itself says, when content changes, still comes from there. */
export async function openRedisBus(url: string, databaseUrl: string): Promise<Bus> {
  // Loaded only where there is a Redis: it takes a third of the time a start takes.
  const { createClient } = await import('redis')
  const listeners = new Listeners()
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
  const database = await hearDatabase(databaseUrl, listeners)
  await Promise.all([sender.connect(), receiver.connect()])
  await receiver.subscribe(CHANNEL, payload => listeners.hear(payload))
  return {
    on: (topic, listener) => listeners.on(topic, listener),
    onGap: listener => listeners.onGap(listener),
    tellHere: (topic, data) => listeners.tell(topic, data),
    isHeard: topic => listeners.isHeard(topic),
    get connected() {
      return receiver.isReady && database.connected
    },
    publish: inTurn(async parts => {
      for (const part of parts) await sender.publish(CHANNEL, part)
    }),
    async close() {
      await Promise.all([sender.close(), receiver.close(), database.close()])
    },
  }
}

const hearDatabase = (url: string, listeners: Listeners) =>
  listenToPostgres(url, CHANNEL, {
    hear: payload => listeners.hear(payload),
    gap: () => listeners.gap(),
  })

/**
 * One sending at a time; what is committed meanwhile travels together with the next. NOTIFY inside the transactions
 * themselves would make their commits wait for one another, each for its own flush to disk.
 */
function inTurn(send: (parts: string[]) => Promise<unknown>): Bus['publish'] {
  let waiting: Announcement[] = []
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
  return announcements => {
    if (announcements.length === 0) return Promise.resolve()
    for (const announcement of announcements) waiting.push(announcement)
    next ??= last = last.then(sendWaiting)
    return next
  }
}

/** An announcement ready to travel: plain JSON, no bigint. One that is too large is a fault of who makes it. */
export function announcement(topic: string, data: unknown): Announcement {
  const text = JSON.stringify([topic, data])
  if (text.length > SURELY_FITS && Buffer.byteLength(text) > LARGEST_PAYLOAD_BYTES - 2) {
    throw new Error(`an announcement of ${topic} is too large: store it and announce its id`)
  }
  return { topic, data, text }
}

/** Packs announcements into as few payloads as fit. */
function inParts(announcements: readonly Announcement[]): string[] {
  const parts: string[] = []
  let open: string[] = []
  let size = 2
  for (const { topic, data, text = announcement(topic, data).text ?? '' } of announcements) {
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

class Listeners {
  readonly #byTopic = new Map<string, Set<Listener>>()
  readonly #gaps = new Set<() => void>()

  on(topic: string, listener: Listener): () => void {
    const set = this.#byTopic.get(topic) ?? new Set()
    this.#byTopic.set(topic, set.add(listener))
    return () => {
      set.delete(listener)
      if (set.size === 0 && this.#byTopic.get(topic) === set) this.#byTopic.delete(topic)
    }
  }

  onGap(listener: () => void): () => void {
    this.#gaps.add(listener)
    return () => this.#gaps.delete(listener)
  }

  gap(): void {
    for (const listener of this.#gaps) listener()
  }

  hear(payload: string): void {
    for (const [topic, data] of JSON.parse(payload) as [string, unknown][]) {
      if (topic === GAP) this.gap()
      else this.tell(topic, data)
    }
  }

  tell(topic: string, data: unknown): void {
    this.#byTopic.get(topic)?.forEach(listener => void listener(data, topic))
    this.#byTopic.get(kindOf(topic))?.forEach(listener => void listener(data, topic))
  }

  isHeard(topic: string): boolean {
    return this.#byTopic.has(topic) || this.#byTopic.has(kindOf(topic))
  }
}

/** The part before the first colon; of a topic without one, nothing anybody listens to. */
const kindOf = (topic: string): string => topic.slice(0, Math.max(0, topic.indexOf(':')))
