import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { changeSession } from './change-session.ts'
import { connectsUntil, isOpen } from './meter.ts'
import { insertMeter, type NewMeter } from './meters.store.ts'
import { metersOf } from './session.ts'
import { insertParticipant, insertSession } from './sessions.store.ts'

export interface Guest {
  readonly personId: string
  readonly meter: NewMeter | null
}

export interface NewSession {
  /** Of what takes place in it: a reading, an appointment. */
  readonly id: string
  readonly hostId: string
  readonly guests: readonly Guest[]
  /** How long the two may take to connect once they are admitted. */
  readonly joinSeconds: number
  /** How long interruptions may last in all. */
  readonly graceSeconds: number
}

/** Makes a session in which pages may listen; nothing that is paid for travels in it before `admit`. */
export async function openSession(tx: Transaction, session: NewSession): Promise<void> {
  await insertSession(tx, session)
  await insertParticipant(tx, session.id, session.hostId, 'HOST')
  for (const guest of session.guests) await addGuest(tx, session, guest)
}

async function addGuest(tx: Transaction, { id, graceSeconds }: NewSession, guest: Guest): Promise<void> {
  const participantId = await insertParticipant(tx, id, guest.personId, 'GUEST')
  if (guest.meter) await insertMeter(tx, participantId, id, guest.meter, graceSeconds * 1000)
}

/** Lets everybody who was asked in connect: each meter waits for its two for the session's join time. */
export async function admit(app: App, tx: Transaction, sessionId: string): Promise<void> {
  await changeSession(app, tx, sessionId, async change => {
    const { session, now } = change
    session.state = 'OPEN'
    change.save({ session: true })
    for (const meter of metersOf(session).filter(({ state }) => state === 'PENDING')) {
      meter.state = 'CONNECTING'
      meter.waitedUntil = connectsUntil(meter, now, session.joinSeconds)
      change.save({ meter })
    }
    change.changed()
  })
}

/** Adds a guest who pays to a session that is open, and lets them connect. */
export async function admitGuest(app: App, tx: Transaction, sessionId: string, guest: Guest): Promise<void> {
  await changeSession(app, tx, sessionId, async ({ session }) =>
    addGuest(tx, { ...session, id: sessionId, hostId: '', guests: [] }, guest),
  )
  await admit(app, tx, sessionId)
}

/** Closes a session in which nobody has met yet, and nothing is charged; false when somebody has. */
export async function closeUnmet(app: App, tx: Transaction, sessionId: string): Promise<boolean> {
  const closed = await changeSession(app, tx, sessionId, async change => {
    const meters = metersOf(change.session)
    if (meters.some(({ startedAt }) => startedAt !== null)) return false
    for (const meter of meters.filter(isOpen)) await change.end(meter, 'NOT_ADMITTED', change.now)
    return true
  })
  return closed === true
}

/** Closes a session that nobody was admitted to: nothing was charged. */
export async function dismiss(app: App, tx: Transaction, sessionId: string): Promise<void> {
  await changeSession(app, tx, sessionId, async change => {
    for (const meter of metersOf(change.session).filter(meter => meter.state === 'PENDING' || isOpen(meter)))
      await change.end(meter, 'NOT_ADMITTED', change.now)
  })
}
