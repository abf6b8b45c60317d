import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { ask } from './ask.ts'
import { type Sender, sendGift } from './givers.ts'

const START = `mutation ($key: IdempotencyKey!) {
  startStream(input: { idempotencyKey: $key, details: { title: "Rain", topic: "Moon", description: "Gifts fall.", visibility: PUBLIC,
    slowSeconds: 0, followersOnly: false, holdsLinks: false, records: false } }) { __typename ... on Stream { id } ... on Refusal { message } }
}`
const WRITE = `mutation ($stream: ID!, $text: String!, $key: IdempotencyKey!) {
  sendStreamMessage(input: { streamId: $stream, text: $text, idempotencyKey: $key }) { __typename ... on Refusal { message } }
}`

/** As the site's pages listen; moments are called `at` in both. */
const UPDATES = `subscription ($stream: ID!) {
  streamUpdates(streamId: $stream) {
    snapshot { viewers status { state } messages { id text sentAt state author { personId name isReader isModerator } } }
    updates {
      __typename
      ... on StreamMessageAdded { message { id text at: sentAt state author { personId name isReader isModerator } } }
      ... on StreamMessageRemoved { streamMessageId }
      ... on StreamViewersChanged { viewers }
      ... on StreamStatusChanged { status { state publisherLostAt endsUnlessBackAt ending reason isRecording } }
    }
  }
}`
const GIFTS = `subscription ($stream: ID!) {
  giftUpdates(subject: { streamId: $stream }) {
    sent { id at count combo senderName gift { id name animation sound price { minor currency } picture { url width height alt } } }
    undone { id }
    board { places { place senderName gifts amount { minor currency } } goal { words isReached amount { minor currency } progress { minor currency } } }
  }
}`

/** What a socket of a page that watches says: it opens, then listens to both feeds. */
export const watching = (stream: string): readonly string[] => [
  JSON.stringify({ type: 'connection_init' }),
  ...[UPDATES, GIFTS].map((query, at) =>
    JSON.stringify({ id: String(at), type: 'subscribe', payload: { query, variables: { stream } } }),
  ),
]

export async function startStream(url: string, token: string): Promise<string> {
  const { startStream: stream } = await ask<{ startStream: { id?: string; message?: string } }>(url, {
    query: START,
    variables: { key: randomUUID() },
    token,
  })
  if (!stream.id) throw new Error(`no stream: ${stream.message}`)
  return stream.id
}

const HELD =
  'subscription ($stream: ID!) { streamModeration(streamId: $stream, publishes: true) { held { id } } }'
const PING = '{"type":"ping"}'
const PONG = '{"type":"pong"}'

/** The reader's page, without which a stream counts as lost and ends after some minutes. */
export function openStudio(url: string, token: string, stream: string): WebSocket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const says = (message: object) => socket.send(JSON.stringify(message))
  socket.on('open', () => says({ type: 'connection_init', payload: { token } }))
  socket.on('message', data => {
    const text = String(data)
    if (text.startsWith('{"type":"connection_ack"'))
      says({ id: '1', type: 'subscribe', payload: { query: HELD, variables: { stream } } })
    else if (text === PING) socket.send(PONG)
  })
  return socket
}

interface Weather {
  readonly url: string
  readonly stream: string
  readonly gift: string
  readonly senders: readonly Sender[]
  readonly giftsASecond: number
  readonly messagesASecond: number
}

/** What falls on a stream, at its own pace whatever the api's. */
export class Rain {
  gifts = 0
  messages = 0
  readonly #weather: Weather

  constructor(weather: Weather) {
    this.#weather = weather
  }

  /** Resolves when all is answered; throws when anything is refused. */
  async falls(seconds: number): Promise<void> {
    const { url, stream, gift, giftsASecond, messagesASecond } = this.#weather
    await Promise.all([
      paced(giftsASecond, seconds, async () => {
        await sendGift(url, this.#sender(this.gifts++), { subject: { streamId: stream }, gift })
      }),
      paced(messagesASecond, seconds, () => this.#writes(this.messages++)),
    ])
  }

  async #writes(number: number): Promise<void> {
    const { url, stream } = this.#weather
    const variables = { stream, text: `What a night, ${number} of us are here`, key: randomUUID() }
    const { token } = this.#sender(number)
    const { sendStreamMessage: sent } = await ask<{
      sendStreamMessage: { __typename: string; message?: string }
    }>(url, { query: WRITE, variables, token })
    if (sent.__typename !== 'StreamMessage') throw new Error(`a message was refused: ${sent.message}`)
  }

  #sender(number: number): Sender {
    const { senders } = this.#weather
    return senders[number % senders.length] as Sender
  }
}

async function paced(aSecond: number, seconds: number, work: () => Promise<void>): Promise<void> {
  const all: Promise<void>[] = []
  const failed: unknown[] = []
  const began = performance.now()
  while (all.length < aSecond * seconds && failed.length === 0) {
    const due = Math.floor(((performance.now() - began) / 1000) * aSecond) + 1
    while (all.length < Math.min(due, aSecond * seconds))
      all.push(work().catch(problem => void failed.push(problem)))
    await delay(1000 / aSecond)
  }
  await Promise.all(all)
  if (failed.length > 0) throw failed[0]
}
