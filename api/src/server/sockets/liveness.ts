import { CLOSED, type SocketConnection } from './socket-connection.ts'

type Watched = Pick<
  SocketConnection,
  'expiresAt' | 'lastSignAt' | 'askedAt' | 'owesSign' | 'signEverySeconds' | 'cutOff' | 'askForSign'
>

/** Closes a connection whose token ran out or that did not answer its last ping; pings one that was silent for long. */
export function checkLiveness(connection: Watched, now: number): void {
  const { expiresAt, lastSignAt, askedAt, owesSign, signEverySeconds } = connection
  if (expiresAt <= now) {
    connection.cutOff(CLOSED.forbidden, 'The session token expired: come back with a new one')
    return
  }
  if (now - Math.max(lastSignAt, askedAt) < signEverySeconds * 1000) return
  // Not decided by comparing moments: a clock set back by a millisecond would make answers older than their questions.
  if (owesSign) connection.cutOff(CLOSED.silent, 'No sign of life')
  else connection.askForSign(now)
}

/** A round looks at every connection once a second, in sweeps of about so many: ten thousand pings are not sent in one turn. */
const CONNECTIONS_A_SWEEP = 500
const MOST_SWEEPS_A_ROUND = 20

/** Looks at all connections once a second. Returns how to stop. */
export function watchLiveness(connections: { readonly size: number } & Iterable<Watched>): () => void {
  let timer: NodeJS.Timeout
  let round = connections[Symbol.iterator]()
  const sweepSoon = () => {
    const sweeps = Math.min(
      MOST_SWEEPS_A_ROUND,
      Math.max(1, Math.ceil(connections.size / CONNECTIONS_A_SWEEP)),
    )
    timer = setTimeout(() => {
      sweep(Math.ceil(connections.size / sweeps))
      sweepSoon()
    }, 1000 / sweeps)
  }
  const sweep = (count: number) => {
    const now = Date.now()
    for (let left = count; left > 0; left--) {
      const { value: connection, done } = round.next()
      if (done) round = connections[Symbol.iterator]()
      else checkLiveness(connection, now)
    }
  }
  sweepSoon()
  return () => clearTimeout(timer)
}
