/// <reference path="./node-turn.d.ts" />
/** The relay stand-in: node-turn on loopback, with coturn's time-limited credentials. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import Turn from 'node-turn'
import { computedCredentials } from './credentials.ts'

export type RelayOptions = { secret: string; port?: number; now?: () => number }

const loopback = '127.0.0.1'
const nonceSeconds = 3600

export async function startRelay({ secret, port = 0, now = Date.now }: RelayOptions) {
  const turn = new Turn({
    listeningIps: [loopback],
    relayIps: [loopback],
    authMech: 'long-term',
    realm: 'soulseer.local',
    credentials: computedCredentials(secret, now),
    debugLevel: 'FATAL',
    log: line => console.error('TURN:', line),
  })
  // Set here because node-turn reads a port of 0 as "the usual one".
  turn.network.listeningPort = port
  // Nonces that prove themselves: node-turn's own keep a one-hour timer each, which outlives the server.
  turn.authentification.generateNonce = () => signed(String(Math.floor(now() / 1000) + nonceSeconds), secret)
  turn.authentification.checkNonce = nonce => isFresh(nonce, secret, now() / 1000)
  turn.start()
  const [socket] = turn.network.sockets
  if (!socket) throw new Error('The relay has no socket')
  await Promise.race([
    once(socket, 'listening'),
    once(socket, 'error').then(([fault]) => Promise.reject(fault)),
  ])
  return {
    url: `turn:${loopback}:${socket.address().port}?transport=udp`,
    port: socket.address().port,
    async stop() {
      for (const allocation of Object.values(turn.allocations)) {
        clearTimeout(allocation.timer)
        for (const relayed of allocation.sockets) relayed.close()
      }
      turn.allocations = {}
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}

function signed(expires: string, secret: string) {
  return `${expires}-${createHmac('sha256', secret).update(`nonce:${expires}`).digest('hex').slice(0, 32)}`
}

function isFresh(nonce: string, secret: string, nowSeconds: number) {
  const expires = nonce.split('-')[0] ?? ''
  const wanted = Buffer.from(signed(expires, secret))
  const given = Buffer.from(nonce)
  return given.length === wanted.length && timingSafeEqual(given, wanted) && Number(expires) > nowSeconds
}
