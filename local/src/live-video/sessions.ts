import { randomUUID } from 'node:crypto'
import type { RTCPeerConnection } from 'werift'
import { Channel } from './channel.ts'
import type { Claims } from './grants.ts'
import { answerTo, type Direction, openPeer } from './peer.ts'

export type EndReason = 'LEFT' | 'LOST' | 'REPLACED' | 'REMOVED' | 'CLOSED' | 'EXPIRED'

/** One connection of a participant. */
export interface Session {
  readonly id: string
  readonly direction: Direction
  readonly claims: Claims
  readonly peer: RTCPeerConnection
  /** When its grant ends, unless another one is shown before. */
  expiresAt: number
}

/** Somebody else publishes in the channel. */
export class AnotherPublishes extends Error {
  override readonly name = 'AnotherPublishes'
}

/** Tabs that one participant may watch in. */
const MOST_OF_ONE = 3
/** Who is not connected by then never will be. */
const CONNECT_WITHIN_MS = 15_000
const ENDED_REMEMBERED = 5_000

/** Who is connected to which channel. */
export class Sessions {
  readonly #now: () => number
  readonly #lossPercent: number
  readonly #sessions = new Map<string, Session>()
  /** Why recent sessions ended, for pages that ask. */
  readonly #ended = new Map<string, EndReason>()
  readonly #channels = new Map<string, Channel>()
  readonly #sweeps: NodeJS.Timeout

  constructor(now: () => number, lossPercent = 0) {
    this.#now = now
    this.#lossPercent = lossPercent
    this.#sweeps = setInterval(() => this.#sweep(), 1_000).unref()
  }

  get count(): number {
    return this.#sessions.size
  }

  channelOf(name: string): Channel {
    const channel = this.#channels.get(name) ?? new Channel(this.#now)
    this.#channels.set(name, channel)
    return channel
  }

  find = (id: string): Session | undefined => this.#sessions.get(id)

  whyEnded = (id: string): EndReason | undefined => this.#ended.get(id)

  /** Connects a participant; the answer to their offer. Throws BadOffer and AnotherPublishes. */
  async open(
    claims: Claims,
    direction: Direction,
    offer: string,
  ): Promise<{ session: Session; answer: string }> {
    this.#makeRoom(claims, direction)
    const peer = openPeer(direction, this.#lossPercent)
    const session = { id: randomUUID(), direction, claims, peer, expiresAt: claims.expiresAt }
    // Before anything is awaited: the next offer of the same participant must find this one.
    this.#sessions.set(session.id, session)
    try {
      const answer = await answerTo(peer, offer, transceivers => {
        const channel = this.channelOf(claims.channel)
        if (direction === 'whip') channel.publishFrom(peer, transceivers)
        else channel.addViewer(peer, transceivers)
      })
      this.#watch(session)
      return { session, answer }
    } catch (problem) {
      this.end(session, 'LOST')
      throw problem
    }
  }

  end(session: Session, reason: EndReason): void {
    if (!this.#sessions.delete(session.id)) return
    this.#ended.set(session.id, reason)
    for (const id of this.#ended.keys()) {
      if (this.#ended.size <= ENDED_REMEMBERED) break
      this.#ended.delete(id)
    }
    const { channel } = session.claims
    this.#channels.get(channel)?.leave(session.peer)
    void session.peer.close()
    this.forgetIfEmpty(channel)
  }

  endAll(reason: EndReason, isMeant: (claims: Claims) => boolean = () => true): void {
    for (const session of [...this.#sessions.values()]) if (isMeant(session.claims)) this.end(session, reason)
  }

  forgetIfEmpty(name: string): void {
    const channel = this.#channels.get(name)
    if (!channel?.isEmpty) return
    channel.stop()
    this.#channels.delete(name)
  }

  stop(): void {
    clearInterval(this.#sweeps)
    this.endAll('LOST')
    for (const channel of this.#channels.values()) channel.stop()
  }

  /** A publisher who comes again takes the place of their former connection. */
  #makeRoom({ channel, participant }: Claims, direction: Direction): void {
    const there = [...this.#sessions.values()].filter(
      session => session.claims.channel === channel && session.direction === direction,
    )
    const own = there.filter(session => session.claims.participant === participant)
    if (direction === 'whip' && there.length > own.length) throw new AnotherPublishes()
    const most = direction === 'whip' ? 1 : MOST_OF_ONE
    for (const session of own.slice(0, Math.max(0, own.length - most + 1))) this.end(session, 'REPLACED')
  }

  #watch(session: Session): void {
    const { peer } = session
    const slow = setTimeout(() => this.end(session, 'LOST'), CONNECT_WITHIN_MS).unref()
    peer.connectionStateChange.subscribe(state => {
      if (state === 'connected') clearTimeout(slow)
      if (state === 'failed' || state === 'closed' || state === 'disconnected') this.end(session, 'LOST')
    })
  }

  #sweep(): void {
    const now = this.#now()
    for (const session of [...this.#sessions.values()])
      if (session.expiresAt <= now) this.end(session, 'EXPIRED')
    for (const channel of this.#channels.values()) channel.limitPublisher()
  }
}
