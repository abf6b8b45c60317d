import { type Client, createClient } from 'graphql-ws'
import { type House, pause } from './house.ts'

const UPDATES = `subscription ($stream: ID!) {
  streamUpdates(streamId: $stream) {
    snapshot { status { state publisherLostAt } messages { id } }
    updates {
      __typename
      ... on StreamMessageAdded { message { id } }
      ... on StreamStatusChanged { status { state publisherLostAt } }
    }
  }
}`
const GIFTS = `subscription ($stream: ID!) {
  giftUpdates(subject: { streamId: $stream }) { sent { id } board { places { gifts amount { minor } } } }
}`
const HELD =
  'subscription ($stream: ID!) { streamModeration(streamId: $stream, publishes: true) { held { id } } }'

interface Update {
  readonly status?: { readonly state: string; readonly publisherLostAt: string | null }
  readonly messages?: readonly { readonly id: string }[]
  readonly message?: { readonly id: string }
}
interface Board {
  readonly places: readonly { readonly gifts: number; readonly amount: { readonly minor: string } }[]
}

const SIGN_EVERY_MS = 700

/** A page that watches a stream and comes back through the other node whenever it loses its connection. */
export class Watcher {
  readonly messages = new Set<string>()
  /** Of one connection, as often as it was sent. */
  readonly giftsTwice: string[] = []
  board: Board | null = null
  status: Update['status'] | null = null
  readonly #house: House
  readonly #stream: string
  readonly #token: string
  readonly #publishes: boolean
  #node: number
  #socket: Client | null = null
  #isLeaving = false

  constructor(
    house: House,
    { stream, token, node, publishes }: { stream: string; token: string; node: number; publishes: boolean },
  ) {
    this.#house = house
    this.#stream = stream
    this.#token = token
    this.#node = node
    this.#publishes = publishes
  }

  async stays(): Promise<void> {
    while (!this.#isLeaving) {
      await this.#listen()
      this.#node = 1 - this.#node
      if (!this.#isLeaving) await pause(150)
    }
  }

  leave(): void {
    this.#isLeaving = true
    if (this.#socket) close(this.#socket)
  }

  /** One connection's life. */
  #listen(): Promise<void> {
    return new Promise(resolve => {
      let line: WebSocket | null = null
      const signs = setInterval(() => {
        if (line?.readyState === WebSocket.OPEN) line.send('{"type":"ping"}')
      }, SIGN_EVERY_MS)
      const ended = () => {
        clearInterval(signs)
        close(socket)
        resolve()
      }
      const socket = createClient({
        url: `${this.#house.urls[this.#node]?.replace('http', 'ws')}/graphql`,
        lazy: false,
        retryAttempts: 0,
        onNonLazyError: ended,
        connectionParams: { token: this.#token },
        on: {
          closed: ended,
          opened: opened => {
            line = opened as WebSocket
          },
        },
      })
      this.#socket = socket
      const variables = { stream: this.#stream }
      const end = { error: ended, complete: () => undefined }
      const received = new Set<string>()
      socket.subscribe<{ streamUpdates: { snapshot: Update | null; updates: Update[] } }>(
        { query: UPDATES, variables },
        {
          next: ({ data }) => {
            const { snapshot = null, updates = [] } = data?.streamUpdates ?? {}
            for (const update of snapshot ? [snapshot, ...updates] : updates) this.#receive(update)
          },
          ...end,
        },
      )
      socket.subscribe<{ giftUpdates: { sent: { id: string }[]; board: Board } }>(
        { query: GIFTS, variables },
        {
          next: ({ data }) => {
            if (!data) return
            this.board = data.giftUpdates.board
            for (const { id } of data.giftUpdates.sent) {
              if (received.has(id)) this.giftsTwice.push(id)
              received.add(id)
            }
          },
          ...end,
        },
      )
      if (this.#publishes) socket.subscribe({ query: HELD, variables }, { next: () => undefined, ...end })
    })
  }

  #receive({ status, messages, message }: Update): void {
    if (status) this.status = status
    for (const { id } of messages ?? []) this.messages.add(id)
    if (message) this.messages.add(message.id)
  }
}

/** Closes a socket; one that could not be opened rejects, and has nothing to close. */
function close(socket: Client): void {
  Promise.resolve(socket.dispose()).catch(() => undefined)
}
