import type { PanelKey } from '../words.ts'
import { Chip, type Tone } from './Chip.tsx'
import type { Desk } from './desk.ts'

/** States of anything, by whether somebody has to do something (warn, bad), somebody does (info), or it went well (good). */
const tones: Readonly<Record<string, Tone>> = {
  ...toned('warn', ['OPEN', 'APPEALED', 'SUBMITTED', 'REQUESTED', 'WAITING', 'AWAITING_PAYMENT', 'HIGH']),
  ...toned('warn', ['ATTENTION', 'SUSPENSION']),
  ...toned('bad', ['FAILED', 'ESCALATED', 'URGENT', 'BAN']),
  ...toned('info', ['ASKED_BACK', 'SENDING', 'PARTLY_FULFILLED', 'WAITING_FOR_PERSON', 'ACCEPTED', 'SENT']),
  ...toned('info', ['RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED', 'LIVE']),
  ...toned('good', ['PAID', 'FULFILLED', 'SUCCEEDED', 'SOLVED', 'APPROVED', 'MADE', 'RECEIVED', 'KEPT']),
  ...toned('good', ['RESTORED', 'STRONG']),
}

/** How something stands, by its state and the words for it. */
export const StateChip = <State extends string>({
  desk,
  of,
  words,
}: {
  desk: Desk
  of: State
  words: Readonly<Record<State, PanelKey>>
}) => <Chip tone={tones[of] ?? 'plain'}>{desk.words(words[of])}</Chip>

function toned(tone: Tone, states: readonly string[]): Record<string, Tone> {
  return Object.fromEntries(states.map(state => [state, tone]))
}
