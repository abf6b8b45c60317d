import { createHmac } from 'node:crypto'
import type { IceServer, Relay } from './relay.ts'

export interface TurnSettings {
  /** `turn:`, `turns:` and `stun:` URLs. */
  readonly urls: readonly string[]
  /** Shared with the TURN servers (coturn's `static-auth-secret`). */
  readonly secret: string
  /** The relay's clock is the machine's, never the product's, which tests and the local world move. */
  readonly now?: () => number
}

/**
 * Credentials that need no account on the relay: the user name carries its end, the password is its HMAC under the
 * shared secret (https://datatracker.ietf.org/doc/html/draft-uberti-behave-turn-rest-00).
 */
export function turnRelay({ urls, secret, now = Date.now }: TurnSettings): Relay {
  const open = urls.filter(url => url.startsWith('stun'))
  const guarded = urls.filter(url => !url.startsWith('stun'))
  return {
    iceServers(subject, lifetimeSeconds) {
      const username = `${Math.floor(now() / 1000) + lifetimeSeconds}:${subject}`
      const credential = createHmac('sha1', secret).update(username).digest('base64')
      const servers: IceServer[] = []
      if (open.length > 0) servers.push({ urls: open, username: null, credential: null })
      if (guarded.length > 0) servers.push({ urls: guarded, username, credential })
      return servers
    },
  }
}
