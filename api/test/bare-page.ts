import { WebSocket } from 'ws'
import { connections } from './small-contract.ts'

/** What every page of the small server may listen to. */
export const STAR =
  'subscription Star($id: ID!, $after: String) { star(id: $id, after: $after) { id name at: sequence __typename } }'

interface Received {
  readonly type: string
  readonly id?: string
  readonly payload?: { data: { star: { name: string; at: number } } }
}

/** A page without a client library: it sends what its story sends and nothing else, and stores all that it receives. */
export class BarePage {
  readonly received: Received[] = []
  readonly socket: WebSocket
  readonly closed: Promise<number>
  #wake: () => void = () => undefined

  static async opens(url: string): Promise<BarePage> {
    const page = new BarePage(new WebSocket(url, 'graphql-transport-ws'))
    await new Promise(resolve => page.socket.once('open', resolve))
    return page
  }

  /** Opens, and sends its token. */
  static async of(token: string, url: string): Promise<BarePage> {
    const page = await BarePage.opens(url)
    page.greets(token)
    await page.receives('connection_ack')
    return page
  }

  private constructor(socket: WebSocket) {
    this.socket = socket
    this.closed = new Promise(resolve => socket.once('close', resolve))
    socket.on('message', data => {
      this.received.push(JSON.parse(String(data)))
      this.#wake()
    })
  }

  sends(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  greets(token: string): void {
    this.sends({ type: 'connection_init', payload: { token } })
  }

  listensTo(star: string, id = '1'): void {
    this.sends({ type: 'subscribe', id, payload: { query: STAR, variables: { id: star } } })
  }

  /** Waits until it has received so many messages of a type since it opened. */
  async receives(type: string, count = 1): Promise<void> {
    while (this.received.filter(message => message.type === type).length < count)
      await new Promise<void>(resolve => (this.#wake = resolve))
  }
}

/** Until so many subscriptions are open, of all pages; none: until those of the story before have left. */
export async function subscriptionsAre(enough: (count: number) => boolean): Promise<void> {
  while (!enough(connections.length)) await new Promise(resolve => setImmediate(resolve))
}
