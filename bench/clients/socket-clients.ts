import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { percentile } from '../measure/percentile.ts'

/**
 * The other end of ten thousand sockets, in a process of its own. Told by its parent what each says when it opens; tells
 * how long messages took to arrive, from the moment they carry. Ends, saying why, as soon as a socket is lost.
 */
export interface Opening {
  readonly url: string
  readonly protocol?: string
  /** What each socket says at once, and again after the server's first answer. */
  readonly says: readonly (readonly string[])[]
}

export interface Told {
  readonly messages: number
  readonly p99Ms: number
  readonly medianMs: number
  readonly bytes: number
  readonly example: string
}

const OPENING_AT_ONCE = 100
const PING = '{"type":"ping"}'
const PONG = '{"type":"pong"}'
const MOMENT = /"at":"([^"]+)"/

let delays: number[] = []
let bytes = 0
let example = ''

process.on('message', async (asked: { open: Opening } | { begin: true } | { end: true }) => {
  if ('open' in asked) {
    await openAll(asked.open)
    process.send?.({ opened: asked.open.says.length })
  } else if ('begin' in asked) {
    delays = []
    bytes = 0
  } else {
    const told: Told = {
      messages: delays.length,
      p99Ms: percentile(delays, 0.99),
      medianMs: percentile(delays, 0.5),
      bytes,
      example,
    }
    process.send?.({ told })
  }
})

async function openAll({ url, protocol, says }: Opening): Promise<void> {
  for (let at = 0; at < says.length; at += OPENING_AT_ONCE) {
    await Promise.all(says.slice(at, at + OPENING_AT_ONCE).map(words => open(url, protocol, words)))
    await delay(0)
  }
}

function open(url: string, protocol: string | undefined, [first = '', ...then]: readonly string[]) {
  return new Promise<void>(resolve => {
    const socket = new WebSocket(url, protocol, { perMessageDeflate: false })
    socket.on('error', lost)
    socket.on('close', (code, reason) => lost(new Error(`the server closed a socket: ${code} ${reason}`)))
    socket.on('open', () => {
      socket.send(first)
      if (then.length === 0) resolve()
    })
    socket.on('message', data => {
      const text = String(data)
      if (text.startsWith('{"type":"connection_ack"')) {
        for (const words of then) socket.send(words)
        return resolve()
      }
      if (text === PING) return socket.send(PONG)
      const moment = MOMENT.exec(text)?.[1]
      if (!moment) {
        if (text.includes('"type":"error"')) lost(new Error(`a subscription failed: ${text}`))
        return
      }
      delays.push(Date.now() - Date.parse(moment))
      bytes += text.length
      example = text
    })
  })
}

/** A figure of fewer than all would be none. */
function lost(why: Error): void {
  console.error(why.message)
  process.exit(1)
}
