import { CloseCode } from 'graphql-ws'
import { WebSocket } from 'ws'
import { arrivedAt } from '../../foundation/arrival.ts'
import type { Connection } from '../../foundation/feeds/feeds.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'

/** Close codes of ours, beside those of the graphql-transport-ws protocol, of which 4401 is final to its clients. */
export const CLOSED = {
  /** The token expired or does not hold, the session ended, or the person is suspended: the page may come back with another token. */
  forbidden: CloseCode.Forbidden,
  silent: 4408,
  tooSlow: 4413,
  goingAway: 1001,
} as const

/** A consumer this far behind is cut off; it comes back and resumes by sequence. */
const MOST_BUFFERED_BYTES = 1024 * 1024
const SIGN_EVERY_SECONDS = 25

/** The protocol's own ping, which the page's script answers; a WebSocket frame would be answered by its browser. */
const PING = '{"type":"ping"}'

let connections = 0

/** One WebSocket: who is at the other end, until when, and when their page last gave a sign of life. */
export class SocketConnection implements Connection {
  readonly id = `${process.pid.toString(36)}-${(++connections).toString(36)}`
  viewer: Viewer | null = null
  /** When the token runs out; Infinity for visitors. */
  expiresAt = Number.POSITIVE_INFINITY
  lastSignAt = arrivedAt()
  askedAt = this.lastSignAt
  /** Asked for a sign of life, and none was received since. */
  owesSign = false
  signEverySeconds = SIGN_EVERY_SECONDS
  /** What is open on it, ended at once when it is cut off. */
  readonly open = new Set<{ end(): void }>()
  /** Made only when somebody wants to know. */
  /** In which its page is answered, once it was greeted. */
  language: Language
  private signListeners: Set<() => void> | undefined

  constructor(
    readonly socket: WebSocket,
    readonly host: string,
    /** Of the client, as far as our own proxies forward it; null inside our own network. */
    readonly address: string | null,
    /** The cookie's token, until the connection is greeted. */
    public cookie: string | null,
    /** What the browser asks for; null when it is none of ours. */
    readonly accepted: Language | null,
  ) {
    this.language = accepted ?? 'en'
  }

  expectSignEvery(seconds: number): void {
    this.signEverySeconds = Math.min(this.signEverySeconds, Math.max(1, seconds))
  }

  onSign(listener: () => void): () => void {
    this.signListeners ??= new Set()
    this.signListeners.add(listener)
    return () => void this.signListeners?.delete(listener)
  }

  /** Records a sign of life of the page's script. */
  giveSign(): void {
    this.lastSignAt = arrivedAt()
    this.owesSign = false
    if (this.signListeners) for (const listener of this.signListeners) listener()
  }

  askForSign(now: number): void {
    this.askedAt = now
    this.owesSign = true
    this.send(PING)
  }

  send(message: string): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    this.socket.send(message)
    if (this.socket.bufferedAmount > MOST_BUFFERED_BYTES)
      this.cutOff(CLOSED.tooSlow, 'Too slow: come back and resume')
  }

  endAll(): void {
    for (const subscription of [...this.open]) subscription.end()
  }

  /** Closes, without waiting for an answer where none may ever come. */
  cutOff(code: number, reason: string): void {
    this.socket.close(code, reason)
    this.endAll()
    if (code === CLOSED.tooSlow || code === CLOSED.silent) this.socket.terminate()
  }
}
