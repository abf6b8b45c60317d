import type { Policies } from '../../catalogue/index.ts'
import type { ReadingState } from '../reading.ts'

/** A page asks for credentials with each connection it builds, so these need not outlast the reading. */
const READING_SECONDS = 60 * 60

/** How long a side's credential for the relay lives: a ring that costs nothing gives none that outlasts it. */
export function relaySeconds(
  state: ReadingState,
  { ringSeconds, joinSeconds }: Pick<Policies, 'ringSeconds' | 'joinSeconds'>,
): number {
  return state === 'RINGING' ? ringSeconds + joinSeconds : READING_SECONDS
}
