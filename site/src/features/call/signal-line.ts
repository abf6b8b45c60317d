/** One message between the two pages of a call, as the signalling channel bears it. */
export interface CallSignal {
  from: string
  kind: string
  /** JSON text. */
  data: string
}

/**
 * How signals reach the other page. Addresses are page sessions. `key` is the same each time the same signal is
 * tried again, so that the far end of the channel can drop the second copy.
 */
export interface SignalPort {
  send(to: string, kind: string, data: string, key: string): Promise<void>
  onSignal(listener: (signal: CallSignal) => void): () => void
}

export type SignalBody = Record<string, unknown>
type Wait = (milliseconds: number) => Promise<void>

/**
 * The way out to one page. Signals leave one at a time and in order, each with its number; one that could not be
 * sent is tried again under the same number until the line is closed.
 */
export class SignalSender {
  readonly to: string
  #port: SignalPort
  #wait: Wait
  #queue: { kind: string; body: SignalBody }[] = []
  #sent = 0
  #sending = false
  #closed = false

  constructor(to: string, port: SignalPort, wait: Wait) {
    this.to = to
    this.#port = port
    this.#wait = wait
  }

  send(kind: string, body: SignalBody): void {
    this.#queue.push({ kind, body })
    if (!this.#sending) void this.#drain()
  }

  /** Drops what has not left yet, of these kinds. */
  forget(kinds: string[]): void {
    this.#queue = this.#queue.filter(each => !kinds.includes(each.kind))
  }

  close(): void {
    this.#closed = true
    this.#queue = []
  }

  async #drain(): Promise<void> {
    this.#sending = true
    for (let next = this.#queue.shift(); next && !this.#closed; next = this.#queue.shift()) {
      this.#sent += 1
      const data = JSON.stringify({ ...next.body, n: this.#sent })
      const key = crypto.randomUUID()
      while (!this.#closed && !(await this.#try(next.kind, data, key))) {
        await this.#wait(1_000)
      }
    }
    this.#sending = false
  }

  async #try(kind: string, data: string, key: string): Promise<boolean> {
    return this.#port.send(this.to, kind, data, key).then(
      () => true,
      () => false,
    )
  }
}

export interface ReceivedSignal {
  kind: string
  body: SignalBody
}

/**
 * The way in from one page: puts signals back in order and drops the ones already seen. A number that stays missing
 * is given up after `gapMilliseconds`, because the connection can be rebuilt but a silent call cannot be used.
 */
export class SignalReceiver {
  readonly from: string
  #expected = 1
  #held = new Map<number, ReceivedSignal>()
  #gapSince: number | null = null
  #gapMilliseconds: number

  constructor(from: string, gapMilliseconds = 2_000) {
    this.from = from
    this.#gapMilliseconds = gapMilliseconds
  }

  /** What may be handled now, in order. */
  receive(signal: CallSignal, now: number): ReceivedSignal[] {
    const body = parseBody(signal.data)
    const number = body?.n
    if (!body || typeof number !== 'number' || number < this.#expected) return []
    this.#held.set(number, { kind: signal.kind, body })
    return this.#release(now)
  }

  /** What an unfilled gap has kept back for too long. */
  overdue(now: number): ReceivedSignal[] {
    if (this.#gapSince === null || now - this.#gapSince < this.#gapMilliseconds) return []
    this.#expected = Math.min(...this.#held.keys())
    return this.#release(now)
  }

  #release(now: number): ReceivedSignal[] {
    const ready: ReceivedSignal[] = []
    for (let next = this.#held.get(this.#expected); next; next = this.#held.get(this.#expected)) {
      this.#held.delete(this.#expected)
      this.#expected += 1
      ready.push(next)
    }
    if (this.#held.size === 0) this.#gapSince = null
    else if (ready.length > 0 || this.#gapSince === null) this.#gapSince = now
    return ready
  }
}

function parseBody(data: string): SignalBody | null {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null // not ours: a page of another version, or noise
  }
}
