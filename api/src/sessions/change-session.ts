import type { App } from '../app.ts'
import { free } from '../availability/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { type EventType, emit } from '../foundation/events/events.ts'
import { type Ending, endMeter, isOpen, type Meter, pauseMeter, startMeter } from './meter.ts'
import { holdMinute, missingAtTheEnd, settleMeter, takeBookedPrice } from './meter-money.ts'
import { closePause, openPause, saveMeters } from './meters.store.ts'
import { lastSignHere } from './pages.ts'
import {
  bothAreHere,
  hostOf,
  metersOf,
  metersWith,
  type Participant,
  payerOf,
  type Session,
  sharedUntil,
} from './session.ts'
import { MeterEnded, SessionChanged } from './session-events.ts'
import { lockSessions, saveParticipants, saveSessions } from './sessions.store.ts'

/** A session under its lock, what changes of it, and the events of it. */
export class SessionChange {
  readonly #participants = new Set<Participant>()
  readonly #meters = new Set<Meter>()
  #isChanged = false
  #emitsChange = false

  constructor(
    readonly tx: Transaction,
    readonly session: Session,
  ) {}

  get now(): Date {
    return this.session.now
  }

  /** Minutes held in the session so far, by which its events are put in order with its ticks. */
  get minutes(): number {
    return Math.max(0, ...metersOf(this.session).map(({ minutes }) => minutes))
  }

  save(changed: { participant?: Participant; meter?: Meter; session?: true }): void {
    if (changed.participant) this.#participants.add(changed.participant)
    if (changed.meter) this.#meters.add(changed.meter)
    if (changed.session) this.#isChanged = true
  }

  /** Listeners look at the session as it then stands. */
  changed(): void {
    this.#emitsChange = true
  }

  emit<P extends { readonly minutes: number }>(
    type: EventType<P>,
    payload: Omit<P, 'minutes'>,
    options: { audience?: string; key?: string } = {},
  ): Promise<number> {
    const { minutes } = this
    return emit(this.tx, type, {
      subjectId: this.session.id,
      payload: { ...payload, minutes } as P,
      audience: options.audience ?? null,
      key: options.key ?? null,
    })
  }

  /** The participant is connected no longer since `at`: every meter with them stops at the last moment both were there. */
  async lose(participant: Participant, at: Date): Promise<void> {
    if (at < participant.lastSignAt) participant.lastSignAt = at
    for (const meter of metersWith(this.session, participant))
      if (meter.state === 'ACTIVE') await this.pause(meter, sharedUntil(this.session, meter, at), participant)
    participant.joinedAt = null
    this.save({ participant })
    this.changed()
  }

  async pause(meter: Meter, until: Date, lost: Participant | null): Promise<void> {
    if (await this.chargeThrough(meter, until)) return
    pauseMeter(meter, until)
    await openPause(this.tx, meter.participantId, until, lost?.role ?? null)
    this.save({ meter })
    this.changed()
  }

  /**
   * Both are connected: the minutes begin, or go on. Who comes when the time to wait is used up, and no sweep has looked yet, comes too
   * late: otherwise coming back in time for the next sweep would stretch the budget without end.
   */
  async start(guest: Participant): Promise<void> {
    const { meter } = guest
    if (
      !meter ||
      (meter.state !== 'CONNECTING' && meter.state !== 'PAUSED') ||
      !bothAreHere(this.session, guest)
    )
      return
    if (meter.waitedUntil && meter.waitedUntil < this.now) return this.endWaiting(meter, meter.waitedUntil)
    if (meter.state === 'PAUSED') await closePause(this.tx, meter.participantId, this.now)
    if (meter.startedAt === null) await takeBookedPrice(this.tx, meter)
    startMeter(meter, this.now)
    this.save({ meter })
    this.changed()
  }

  /**
   * Holds the minutes that began before a moment and that the tick has not come to yet. Returns true when one could not
   * be paid, or was not agreed to: the meter then ended where the paid time did.
   *
   * @rule what an empty wallet does: the meter ends at the second the paid time runs out, nothing is owed.
   */
  async chargeThrough(meter: Meter, until: Date): Promise<boolean> {
    while (meter.nextChargeAt && meter.nextChargeAt < until) {
      const ending = (await holdMinute(this.tx, meter)) ? null : this.#endingOf(meter)
      if (ending) {
        await this.end(meter, ending, meter.nextChargeAt)
        return true
      }
      meter.minutes += 1
      meter.nextChargeAt = new Date(meter.nextChargeAt.getTime() + 60_000)
      this.save({ meter })
      this.changed()
    }
    return false
  }

  #endingOf(meter: Meter): Ending {
    return meter.minuteLimit !== null && meter.minutes >= meter.minuteLimit ? 'TIME_UP' : 'OUT_OF_FUNDS'
  }

  /** Ends a meter and settles it: its cost is the host's and the platform's, the rest goes back to the wallet. */
  async end(meter: Meter, ending: Ending, at: Date, forgivenMinutes = 0): Promise<void> {
    if (meter.state === 'PAUSED') await closePause(this.tx, meter.participantId, at)
    const { cameAt } = hostOf(this.session)
    const hostMissingMs = await missingAtTheEnd(this.tx, meter, { hostCameAt: cameAt, ending, at })
    endMeter(meter, ending, at, { hostMissingMs, forgivenMinutes })
    await settleMeter(this.tx, meter)
    const guest = payerOf(this.session, meter)
    guest.leftAt = at
    this.save({ meter, participant: guest })
    this.changed()
    await this.emit(MeterEnded, {
      participantId: meter.participantId,
      ending,
      cost: String(meter.cost),
      fee: String(meter.fee),
      currency: meter.currency,
    })
    if (!metersOf(this.session).some(isOpen)) await this.#endSession(at)
  }

  /** The two were waited for in vain. */
  endWaiting(meter: Meter, until: Date): Promise<void> {
    return this.end(meter, meter.state === 'CONNECTING' ? 'NEVER_CONNECTED' : 'CONNECTION_LOST', until)
  }

  async #endSession(at: Date): Promise<void> {
    const { session } = this
    session.state = 'ENDED'
    session.endedAt = at
    this.save({ session: true })
    await free(this.tx, session.id)
  }

  /**
   * Ends whatever is open, or what one guest has open. A meter that runs ends at the last moment both were there, or where the money
   * did; of minutes that are forgiven nothing is paid.
   */
  async endAll(
    ending: Ending,
    at: Date,
    { only, forgivenMinutes = 0 }: { only?: Participant; forgivenMinutes?: number } = {},
  ): Promise<void> {
    const meters = only && only.role === 'GUEST' ? metersWith(this.session, only) : metersOf(this.session)
    for (const meter of meters.filter(isOpen)) {
      const until = meter.state === 'ACTIVE' ? sharedUntil(this.session, meter, at) : at
      if (meter.state !== 'ACTIVE' || !(await this.chargeThrough(meter, until)))
        await this.end(meter, ending, until, forgivenMinutes)
    }
  }

  /** Writes what changed, and emits one SessionChanged. */
  async write(): Promise<void> {
    if (this.#participants.size > 0) await saveParticipants(this.tx, [...this.#participants])
    if (this.#meters.size > 0) await saveMeters(this.tx, [...this.#meters])
    if (this.#isChanged) await saveSessions(this.tx, [this.session])
    if (this.#emitsChange) await this.emit(SessionChanged, { isOver: this.session.state === 'ENDED' })
  }
}

/** Locks a session, lets `work` change it, and writes what changed; null when there is no such session. */
export async function changeSession<Result>(
  app: App,
  tx: Transaction,
  sessionId: string,
  work: (change: SessionChange) => Promise<Result>,
): Promise<Result | null> {
  const [session] = await lockSessions(tx, [sessionId], (participant, now) =>
    lastSignHere(app, participant, now),
  )
  return session ? changed(tx, session, work) : null
}

/** The same for many, which waits for nobody: sessions that somebody holds are passed by. Returns those that were changed. */
export async function changeFreeSessions(
  tx: Transaction,
  sessionIds: readonly string[],
  lastSign: (participant: Participant, now: Date) => Date | null,
  work: (change: SessionChange) => Promise<void>,
): Promise<string[]> {
  const sessions = await lockSessions(tx, sessionIds, lastSign, { onlyFree: true })
  for (const session of sessions) await changed(tx, session, work)
  return sessions.map(({ id }) => id)
}

async function changed<Result>(
  tx: Transaction,
  session: Session,
  work: (change: SessionChange) => Promise<Result>,
): Promise<Result> {
  const change = new SessionChange(tx, session)
  const result = await work(change)
  await change.write()
  return result
}
