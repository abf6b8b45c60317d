import { CLOSED, type Line, quietSince } from './line.ts'

type Watched = Pick<
  Line,
  | 'expiresAt'
  | 'state'
  | 'openedAt'
  | 'lastHeardAt'
  | 'askedAt'
  | 'owesSign'
  | 'hearEverySeconds'
  | 'cutOff'
  | 'askForSign'
>

const GREETING_MILLISECONDS = 5_000

/** Closes a line whose token ran out, that never greeted, or that did not answer its last ping; pings one gone quiet. */
export function keepHonest(line: Watched, now: number): void {
  const patience = line.hearEverySeconds * 1000
  if (line.expiresAt <= now) line.cutOff(CLOSED.tokenExpired, 'The session token expired: sign in again')
  else if (line.state === 'OPEN' && now - line.openedAt > GREETING_MILLISECONDS) {
    line.cutOff(CLOSED.ConnectionInitialisationTimeout, 'Connection initialisation timeout')
  } else if (now - quietSince(line) >= patience) {
    // Not told by comparing moments: a clock set back by a millisecond would make answers older than their questions.
    if (line.owesSign) line.cutOff(CLOSED.silent, 'Not heard from')
    else line.askForSign(now)
  }
}
