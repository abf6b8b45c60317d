import type { Duplex } from 'node:stream'
import { CloseCode } from 'graphql-ws'
import { type RawData, WebSocket } from 'ws'
import type { SubscriberConnection } from '../foundation/feeds.ts'
import { type AsciiJson, jsonText } from '../foundation/json-text.ts'
import type { Subscription } from '../foundation/subscription.ts'
import type { Viewer } from '../foundation/viewer.ts'
import type { Outbox, Speaking } from './outbox.ts'
import { PING_FRAME, textFrame } from './text-frame.ts'

/** Close codes of ours, beside those of the graphql-transport-ws protocol. */
export const CLOSED = {
  tokenExpired: 4401,
  locked: 4403,
  tooSlow: 4413,
  silent: 4408,
  goingAway: 1001,
  ...CloseCode,
} as const

/** A consumer this far behind is cut off; it comes back and resumes by sequence. */
const MOST_BUFFERED_BYTES = 1024 * 1024
const HEAR_EVERY_SECONDS = 25
const ASKED_EARLY_MILLISECONDS = 1_000

/** What a line needs of its server; one for all lines, so that a line carries no closures. */
export interface Exchange {
  heard(line: Line, text: string): void
  closed(line: Line, code: number): void
  /** What its lines say in a turn of the event loop. */
  readonly outbox: Outbox
  /** Ends one listener of the line, or all. */
  finished(line: Line, id: string | null): void
  /** The errors array. */
  presented(problem: unknown, line: Line): AsciiJson
}

let lines = 0

/**
 * One WebSocket: who is at the other end, until when, when they were last heard, and what they listen to. It is the
 * socket itself, since ten thousand of them should not each be a socket, a wrapper and a handful of closures.
 */
export class Line extends WebSocket implements SubscriberConnection, Speaking {
  readonly id = `${process.pid.toString(36)}-${(++lines).toString(36)}`
  viewer: Viewer | null = null
  /** When the token runs out; Infinity for visitors. */
  expiresAt = Number.POSITIVE_INFINITY
  openedAt = Date.now()
  lastHeardAt = this.openedAt
  askedAt = this.openedAt
  /** Asked for a sign of life, and not heard since. */
  owesSign = false
  hearEverySeconds = HEAR_EVERY_SECONDS
  state: 'OPEN' | 'GREETING' | 'READY' = 'OPEN'
  token: string | null = null
  host = ''
  exchange: Exchange
  private wire: Duplex
  /** Made only for who asks for it. */
  private signListeners: Set<() => void> | undefined
  /** In the outbox. */
  place = -1
  /** By the client's subscription id; a symbol while it is being opened. */
  readonly subscriptions = new Map<string, Subscription | symbol>()

  /** One function for all lines rather than one closure each. */
  join(exchange: Exchange, wire: Duplex): void {
    this.exchange = exchange
    this.wire = wire
    this.on('message', onMessage)
    this.on('pong', onSign)
    this.on('ping', onSign)
    this.on('close', onClose)
    this.on('error', onError)
  }

  askForSign(now: number): void {
    this.oweSign(now)
    if (this.readyState === WebSocket.OPEN) this.wire.write(PING_FRAME, 'latin1')
  }

  private oweSign(now: number) {
    this.askedAt = now
    this.owesSign = true
  }

  giveSign(): void {
    this.lastHeardAt = Date.now()
    this.owesSign = false
    if (this.signListeners) for (const listener of this.signListeners) listener()
  }

  onSign(listener: () => void): () => void {
    this.signListeners ??= new Set()
    this.signListeners.add(listener)
    return () => void this.signListeners?.delete(listener)
  }

  hearEvery(seconds: number): void {
    this.hearEverySeconds = Math.min(this.hearEverySeconds, Math.max(1, seconds))
  }

  next(id: string, payload: AsciiJson): void {
    this.say(`{"id":${jsonText(id)},"type":"next","payload":${payload}}` as AsciiJson)
  }

  fail(id: string, problem: unknown): void {
    const payload = this.exchange.presented(problem, this)
    this.say(`{"id":${jsonText(id)},"type":"error","payload":${payload}}` as AsciiJson)
    this.exchange.finished(this, id)
  }

  complete(id: string): void {
    this.say(`{"id":${jsonText(id)},"type":"complete"}` as AsciiJson)
    this.exchange.finished(this, id)
  }

  /** What is said in one turn goes out at its end, in one write. */
  say(text: AsciiJson): void {
    if (this.readyState !== WebSocket.OPEN) return
    const frame = textFrame(text)
    if (frame === null) {
      this.flush()
      this.send(text)
      this.keepUp()
    } else this.exchange.outbox.add(this, frame)
  }

  private flush() {
    const said = this.exchange.outbox.take(this)
    if (said !== '') this.write(said)
  }

  /** Frames, each character a byte. */
  write(frames: string): void {
    if (this.readyState !== WebSocket.OPEN) return
    this.wire.write(frames + this.askBeside(), 'latin1')
    this.keepUp()
  }

  /** Who is to be asked for a sign soon is asked with what is said anyway: a ping by itself costs as much as a message. */
  private askBeside(): string {
    const now = Date.now()
    const soon = this.hearEverySeconds * 1000 - ASKED_EARLY_MILLISECONDS
    if (this.owesSign || now - quietSince(this) < soon) return ''
    this.oweSign(now)
    return PING_FRAME
  }

  private keepUp() {
    if (this.bufferedAmount > MOST_BUFFERED_BYTES)
      this.cutOff(CLOSED.tooSlow, 'Too slow: come back and resume')
  }

  /** Closes without waiting for an answer that may never come. */
  cutOff(code: number, reason: string): void {
    this.flush()
    this.close(code, reason)
    this.exchange.finished(this, null)
    if (code === CLOSED.tooSlow || code === CLOSED.silent) this.terminate()
  }
}

/** It was heard then, or asked to be heard. */
export const quietSince = ({ lastHeardAt, askedAt }: Pick<Line, 'lastHeardAt' | 'askedAt'>) =>
  Math.max(lastHeardAt, askedAt)

function onMessage(this: unknown, data: RawData) {
  const line = this as Line
  line.exchange.heard(line, String(data))
}

function onSign(this: unknown) {
  const line = this as Line
  line.giveSign()
}

function onClose(this: unknown, code: number) {
  const line = this as Line
  line.exchange.closed(line, code)
}

/** A broken connection; what matters of it is the close that follows. */
function onError(this: unknown) {
  const line = this as Line
  line.terminate()
}
