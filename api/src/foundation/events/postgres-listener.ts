import { connect, type Socket } from 'node:net'
import postgres from 'postgres'

export interface PostgresListener {
  /** False from the moment the connection is lost until it listens again. */
  readonly connected: boolean
  close(): Promise<void>
}

interface Address {
  readonly host: readonly string[]
  readonly port: readonly number[]
  readonly path?: string | false
}

/** A folder as the host is written %2F… in an address; postgres.js wants it as an option. */
export function socketOf(url: string): { host?: string } {
  const host = decodeURIComponent(new URL(url).hostname)
  return host.startsWith('/') ? { host } : {}
}

/**
 * Between two attempts to connect again, in seconds. By itself postgres.js waits longer each time, up to twenty seconds, and pages would
 * hear nothing for as long after a database that is back.
 */
export const untilNextAttempt = (): number => 0.2 + Math.random() * 0.3

/** Listens to a channel for as long as this process lives. `gap` is called when it listens again after a lost connection. */
export async function listenToPostgres(
  url: string,
  channel: string,
  { receive, gap }: { receive: (payload: string) => void; gap: () => void },
): Promise<PostgresListener> {
  let connected = false
  let listenedBefore = false
  const options = {
    ...socketOf(url),
    max: 1,
    max_lifetime: null,
    backoff: untilNextAttempt,
    onnotice: () => undefined,
    connection: { application_name: 'soulseer-bus' },
    // postgres.js reconnects and listens again by itself, but reports it only afterwards; its socket reports it at once.
    socket({ host: [host = 'localhost'], port: [port = 5432], path }: Address): Socket {
      return (path ? connect(path) : connect(port, host)).once('close', () => {
        connected = false
      })
    },
  }
  const sql = postgres(url, options)
  await sql.listen(channel, receive, () => {
    connected = true
    if (listenedBefore) gap()
    listenedBefore = true
  })
  return {
    get connected() {
      return connected
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
