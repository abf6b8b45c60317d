import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'

/** A page in a reading's room, which hears what happens there. */
export interface Page {
  readonly session: string
  /** Resolves when a message with these words has been heard. */
  hears(words: string): Promise<void>
  close(): void
}

const EVENTS = `
  subscription Events($id: ID!, $page: String!) {
    readingEvents(readingId: $id, pageSession: $page) {
      __typename
      ... on ReadingTick { sequence minute amount { minor currency } meter { at minutesCharged minutesLeft charged { minor currency } balance { minor currency } earned { minor currency } } }
      ... on ReadingStateChanged { sequence reading { id state ending } }
      ... on ReadingWarning { sequence minutesLeft }
      ... on MessageSent { sequence message { id text } }
      ... on SideChanged { sequence side present pageSession }
    }
  }`

export async function openPage(url: string, token: string, readingId: string): Promise<Page> {
  const session = randomUUID()
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const heard: string[] = []
  const waiting = new Set<() => void>()
  const hears = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!heard.some(text => text.includes(words))) return
        waiting.delete(look)
        clearTimeout(patience)
        resolve()
      }
      const patience = setTimeout(
        () => reject(new Error(`not heard: ${words}; but ${heard.slice(-3).join(' ')}`)),
        20_000,
      )
      waiting.add(look)
      look()
    })
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { token } })))
  socket.on('message', data => {
    const text = String(data)
    heard.push(text)
    if (text.startsWith('{"type":"connection_ack"')) {
      socket.send(
        JSON.stringify({
          id: '1',
          type: 'subscribe',
          payload: { query: EVENTS, variables: { id: readingId, page: session } },
        }),
      )
    }
    for (const look of waiting) look()
  })
  // Its own coming into the room is the first thing a page hears.
  await hears(session)
  return { session, hears, close: () => socket.close() }
}
