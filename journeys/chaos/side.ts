import { randomUUID } from 'node:crypto'
import { type Client, createClient } from 'graphql-ws'
import { type House, pause } from './house.ts'
import { type Span, spanOf } from './spans.ts'

/** A minute that the api said was charged. */
export interface Acknowledged {
  readonly minute: number
  readonly amount: string
}

interface Told {
  __typename: string
  sequence: string
  minute?: number
  amount?: { minor: string }
}

const EVENTS = `subscription ($id: ID!, $page: String!, $after: Sequence) {
  readingEvents(readingId: $id, pageSession: $page, after: $after) {
    __typename
    ... on ReadingTick { sequence minute amount { minor } }
    ... on ReadingStateChanged { sequence reading { state } }
    ... on ReadingWarning { sequence }
    ... on MessageSent { sequence }
    ... on SideChanged { sequence }
    ... on SignalSent { sequence }
  }
}`

const SIGN_EVERY_MS = 700
/** The same page, back by another connection before it counted as quiet, goes on: the api's QUIET_MS. */
const NEVER_AWAY_MS = 3_000

/**
 * One side of a reading as a person's page is: it listens, says that it is connected, and comes back when its
 * connection is lost. It notes when it may have been present, which bounds what anybody may be charged for.
 */
export class Side {
  readonly ticks: Acknowledged[] = []
  readonly present: Span[] = []
  readonly #house: House
  readonly #token: string
  readonly #readingId: string
  readonly #page = randomUUID()
  #node: number
  #after: string | null = null
  #socket: Client | null = null
  #line: WebSocket | null = null
  #leaving = false
  #isSilent = false

  constructor(house: House, token: string, readingId: string, node: number) {
    this.#house = house
    this.#token = token
    this.#readingId = readingId
    this.#node = node
  }

  /** Comes into the room, and back into it through the other node whenever it falls out, until it leaves. */
  async stay(): Promise<void> {
    while (!this.#leaving) {
      await this.#listen()
      this.#node = 1 - this.#node
      if (!this.#leaving) await pause(150)
    }
  }

  /** Closes the page, and does not come back. */
  leave(): void {
    this.#leaving = true
    this.#endSpan()
    if (this.#socket) close(this.#socket)
  }

  /**
   * The page's script stands still: its connection stays open and answers nothing, and it does not come back. The api may count it until
   * its last sign arrives, which on a busy machine is later than it was sent; the answer to that sign says when at the latest.
   */
  fallSilent(): void {
    this.#leaving = true
    this.#isSilent = true
    this.#endSpan()
    if (this.#line?.readyState === WebSocket.OPEN) this.#line.send('{"type":"ping"}')
  }

  #endSpan(): void {
    const span = this.present.at(-1)
    if (span) span.to = Math.min(span.to, this.#house.now())
  }

  /** One connection's life. */
  #listen(): Promise<void> {
    return new Promise(resolve => {
      const url = `${this.#house.urls[this.#node]?.replace('http', 'ws')}/graphql`
      let span: Span | null = null
      let line: WebSocket | null = null
      // As the site's pages do: their own script says that it runs.
      const signs = setInterval(() => {
        if (!this.#leaving && line?.readyState === WebSocket.OPEN) line.send('{"type":"ping"}')
      }, SIGN_EVERY_MS)
      const ended = () => {
        clearInterval(signs)
        if (span) span.to = Math.min(span.to, this.#house.now())
        close(socket)
        resolve()
      }
      const socket = createClient({
        url,
        lazy: false,
        retryAttempts: 0,
        disablePong: true,
        onNonLazyError: ended,
        connectionParams: { token: this.#token },
        on: {
          closed: ended,
          opened: opened => {
            line = opened as WebSocket
            this.#line = line
          },
          ping: received => {
            if (received && !this.#leaving) line?.send('{"type":"pong"}')
          },
          pong: received => {
            if (received && this.#isSilent && span) span.to = this.#house.now()
          },
          connected: () => {
            if (!this.#leaving) span = this.#begin()
          },
        },
      })
      this.#socket = socket
      const variables = { id: this.#readingId, page: this.#page, after: this.#after }
      socket.subscribe<{ readingEvents: Told }>(
        { query: EVENTS, variables },
        { next: ({ data }) => data && this.#hear(data.readingEvents), error: ended, complete: ended },
      )
      void this.#join()
    })
  }

  /** From just before it says that it is connected; a later end makes the span. Who is back at once was never away. */
  #begin(): Span {
    const now = this.#house.now()
    const last = this.present.at(-1)
    if (last && now - last.to < NEVER_AWAY_MS) {
      last.to = Number.POSITIVE_INFINITY
      return last
    }
    const span = spanOf(now)
    this.present.push(span)
    return span
  }

  #hear(event: Told): void {
    this.#after = event.sequence
    if (event.__typename === 'ReadingTick')
      this.ticks.push({ minute: event.minute ?? 0, amount: event.amount?.minor ?? '' })
    // Whatever changed, it says again that it is here: an answer to being counted lost, and harmless otherwise.
    if (event.__typename === 'ReadingStateChanged' || event.__typename === 'SideChanged') void this.#join()
  }

  async #join(): Promise<void> {
    if (this.#leaving) return
    const query =
      'mutation ($id: ID!, $page: String!) { joinReading(input: { readingId: $id, pageSession: $page }) { __typename } }'
    await this.ask(query, { id: this.#readingId, page: this.#page }).catch(() => undefined)
  }

  /** Asks its node over HTTP; throws what the api says, or that it does not answer. */
  async ask<Data>(query: string, variables: object, node = this.#node): Promise<Data> {
    const answer = await fetch(`${this.#house.urls[node]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] }
    if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? `HTTP ${answer.status}`)
    return data
  }
}

/** Closes a socket; one that could not be opened rejects, and has nothing to close. */
function close(socket: Client): void {
  Promise.resolve(socket.dispose()).catch(() => undefined)
}
