import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { percentile } from './percentile.ts'

/**
 * The other end of ten thousand sockets, in a process of its own. Told by its parent what each says when it opens; tells
 * how long messages took to arrive, from the moment they carry.
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
const MOMENT = /"at":"([^"]+)"/

let delays: number[] = []
let bytes = 0
let example = ''
let closed = 0

process.on('message', async (asked: { open: Opening } | { begin: true } | { end: true }) => {
  if ('open' in asked) {
    await openAll(asked.open)
    process.send?.({ opened: asked.open.says.length })
  } else if ('begin' in asked) {
    delays = []
    bytes = 0
  } else {
    if (closed > 0) throw new Error(`${closed} sockets were closed by the server`)
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

function open(
  url: string,
  protocol: string | undefined,
  [first = '', second]: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocol, { perMessageDeflate: false })
    socket.on('error', reject)
    socket.on('close', () => closed++)
    socket.on('open', () => {
      socket.send(first)
      if (second === undefined) resolve()
    })
    socket.on('message', data => {
      const text = String(data)
      if (text.startsWith('{"type":"connection_ack"')) {
        socket.send(second ?? '')
        return resolve()
      }
      const moment = MOMENT.exec(text)?.[1]
      if (!moment) return
      delays.push(Date.now() - Date.parse(moment))
      bytes += text.length
      example = text
    })
  })
}
