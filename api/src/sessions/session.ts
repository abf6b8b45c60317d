import type { Meter } from './meter.ts'

export type { Ending } from './meter.ts'

export type Role = 'HOST' | 'GUEST'
export type SessionState = 'PENDING' | 'OPEN' | 'ENDED'

/** Somebody in a session: their page, and a meter if they pay. Times are the server's. */
export interface Participant {
  readonly id: string
  readonly sessionId: string
  readonly personId: string
  readonly role: Role
  page: string | null
  nodeId: string | null
  connectionId: string | null
  joinedAt: Date | null
  /** When a page of theirs first listened. */
  cameAt: Date | null
  leftAt: Date | null
  /** The last moment at which their page is known to have been there. */
  lastSignAt: Date
  /** The last sign of life in this participant's own row; their node's may be later. */
  storedSignAt: Date | null
  isQuiet: boolean
  meter: Meter | null
}

/** A live room, locked by whoever changes it. */
export interface Session {
  readonly id: string
  state: SessionState
  readonly joinSeconds: number
  readonly graceSeconds: number
  unpaidSignalsLeft: number
  endedAt: Date | null
  readonly participants: readonly Participant[]
  /** When it was loaded. */
  readonly now: Date
}

/** A page that gave no sign of life for so long is sent nothing that is paid for until it gives one. */
export const QUIET_MS = 3_000
/** @rule when a silent side counts as lost: a participant whose page gave no sign of life for six seconds is lost since its last sign. */
export const LOST_MS = 6_000

export const participantOf = (session: Session, personId: string): Participant | null =>
  session.participants.find(each => each.personId === personId) ?? null

export const hostOf = (session: Session): Participant => {
  const host = session.participants.find(each => each.role === 'HOST')
  if (!host) throw new Error(`session ${session.id} has no host`)
  return host
}

export const metersOf = (session: Session): Meter[] =>
  session.participants.flatMap(({ meter }) => meter ?? [])

/** The participants whose meter stops when this one is lost: the guest's own, or all for the host. */
export function metersWith(session: Session, participant: Participant): Meter[] {
  if (participant.role === 'HOST') return metersOf(session)
  return participant.meter ? [participant.meter] : []
}

/** The guest whose meter it is. */
export function payerOf(session: Session, meter: Meter): Participant {
  const payer = session.participants.find(({ id }) => id === meter.participantId)
  if (!payer) throw new Error(`meter ${meter.participantId} has no participant`)
  return payer
}

/**
 * @rule who receives a message: everybody in the session whose meter runs, and the host while any meter runs.
 * Participants to whom content may go now.
 */
export function served(session: Session): Participant[] {
  const running = session.participants.filter(({ meter }) => meter?.state === 'ACTIVE')
  return running.length === 0 ? [] : [hostOf(session), ...running]
}

/**
 * Until when a meter's two participants surely shared time: the earlier of both last signs of life, and never later
 * than `at` or before the meter began to run.
 */
export function sharedUntil(session: Session, meter: Meter, at: Date): Date {
  const until = Math.min(
    at.getTime(),
    hostOf(session).lastSignAt.getTime(),
    payerOf(session, meter).lastSignAt.getTime(),
  )
  return new Date(Math.max(until, meter.activeSince?.getTime() ?? until))
}

/** A meter can run for this guest: both are connected and gave a sign of life lately. */
export function bothAreHere(session: Session, guest: Participant): boolean {
  return [hostOf(session), guest].every(
    ({ joinedAt, leftAt, lastSignAt }) =>
      joinedAt !== null && leftAt === null && session.now.getTime() - lastSignAt.getTime() < LOST_MS,
  )
}
