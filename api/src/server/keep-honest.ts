import { CLOSED, type Line } from './line.ts'

type Watched = Pick<
  Line,
  'expiresAt' | 'state' | 'openedAt' | 'lastHeardAt' | 'pingedAt' | 'hearEverySeconds' | 'cutOff' | 'ping'
>

const GREETING_MILLISECONDS = 5_000

/** Closes a line whose token ran out, that never greeted, or that did not answer its last ping; pings one gone quiet. */
export function keepHonest(line: Watched, now: number): void {
  const patience = line.hearEverySeconds * 1000
  if (line.expiresAt <= now) line.cutOff(CLOSED.tokenExpired, 'The session token expired: sign in again')
  else if (line.state === 'OPEN' && now - line.openedAt > GREETING_MILLISECONDS) {
    line.cutOff(CLOSED.ConnectionInitialisationTimeout, 'Connection initialisation timeout')
  } else if (now - Math.max(line.lastHeardAt, line.pingedAt) >= patience) {
    if (line.lastHeardAt < line.pingedAt) line.cutOff(CLOSED.silent, 'Not heard from')
    else {
      line.pingedAt = now
      line.ping()
    }
  }
}
