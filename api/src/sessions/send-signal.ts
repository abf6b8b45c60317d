import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { changeSession } from './change-session.ts'
import { isOpen, type Meter } from './meter.ts'
import { hostOf, metersWith, participantOf } from './session.ts'
import { eventWithKey } from './session-events.store.ts'
import { SignalSent } from './session-events.ts'

export interface SignalToSend {
  readonly sessionId: string
  readonly personId: string
  readonly page: string
  readonly to: string
  readonly kind: string
  readonly data: string
  readonly key: string
}

/** Signals that connect two pages are small; more than this is something else. Characters. */
const LARGEST_UNPAID_SIGNAL = 16_000

export type SignalOutcome = 'SENT' | 'NOT_SERVED'

/**
 * Stores a WebRTC signal for one page of another participant, in order, once for its key. While no meter runs only as many
 * and as large ones travel as connecting two pages takes.
 */
export async function sendSignal(app: App, tx: Transaction, signal: SignalToSend): Promise<SignalOutcome> {
  const sent = await changeSession(app, tx, signal.sessionId, async (change): Promise<SignalOutcome> => {
    const { session } = change
    const sender = participantOf(session, signal.personId)
    const receiver = session.participants.find(({ page }) => page === signal.to)
    if (!sender || sender.page !== signal.page) return 'NOT_SERVED'
    const key = `${sender.id}:${signal.key}`
    if (await eventWithKey(tx, session.id, SignalSent, key)) return 'SENT'
    if (session.state !== 'OPEN' || (receiver && receiver === sender)) return 'NOT_SERVED'
    const guest = sender === hostOf(session) ? receiver : sender
    const meters = guest ? metersWith(session, guest) : []
    if (!meters.some(isOpen)) return 'NOT_SERVED'
    if (!meters.some(isRunning)) {
      if (session.unpaidSignalsLeft <= 0 || signal.data.length > LARGEST_UNPAID_SIGNAL) return 'NOT_SERVED'
      session.unpaidSignalsLeft -= 1
      change.save({ session: true })
    }
    const { page: from, kind, data, to: audience } = signal
    await change.emit(SignalSent, { from, kind, data }, { audience, key })
    return 'SENT'
  })
  return sent ?? 'NOT_SERVED'
}

const isRunning = ({ state }: Meter): boolean => state === 'ACTIVE'
