import type { Channel } from '../catalogue/index.ts'

export type ReadingState =
  | 'RINGING'
  | 'CONNECTING'
  | 'ACTIVE'
  | 'PAUSED'
  | 'ENDED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED'
export type ReadingEnding =
  | 'CLIENT_ENDED'
  | 'READER_ENDED'
  | 'TIME_UP'
  | 'OUT_OF_FUNDS'
  | 'CONNECTION_LOST'
  | 'NEVER_CONNECTED'
  | 'STAFF_ENDED'
export type Side = 'CLIENT' | 'READER'

/** A reading as the database knows it, with its client's wallet and its reader's earnings. Money in minor units, times the server's. */
export interface ReadingRow {
  id: string
  channel: Channel
  state: ReadingState
  ending: ReadingEnding | null
  topic: string | null
  question: string | null
  rate: bigint
  currency: string
  feeBasisPoints: number
  clientId: string
  clientName: string
  readerId: string
  profileId: string
  readerName: string
  requestedAt: Date
  ringEndsAt: Date
  acceptedAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  graceEndsAt: Date | null
  clientJoinedAt: Date | null
  readerJoinedAt: Date | null
  clientPage: string | null
  readerPage: string | null
  sequence: number
  at: Date
  /** In all, up to `activeSince`. */
  totalSharedMs: bigint
  /** Of it what is paid by the minute. */
  sharedMs: bigint
  activeSince: Date | null
  nextChargeAt: Date | null
  minutesCharged: number
  minuteLimit: number | null
  /** The appointment in whose room it takes place. */
  appointmentId: string | null
  /** The time that was booked, with its price once the two have met. */
  bookedFrom: Date | null
  bookedUntil: Date | null
  bookedHeld: bigint
  /** What of it was paid, once it has ended. */
  bookedCost: bigint | null
  /** Of what was given back: what a client need not pay because staff ended it. */
  forgiven: bigint
  charged: bigint
  givenBack: bigint
  readerShare: bigint
  /** The guest whose meter it is: what its minutes are held for. */
  participantId: string
  walletId: bigint
  walletBalance: bigint
  earningsId: bigint
}
