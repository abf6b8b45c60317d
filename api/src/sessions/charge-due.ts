import { statement, type Transaction } from '../foundation/database/database.ts'

const CHARGE = statement(
  'meter.charge-due',
  `SELECT participant_id AS "participantId", session_id AS "sessionId", paid, minutes, next_charge_at AS "nextChargeAt", at, wallet, earnings, rate, currency,
     fee_basis_points AS "feeBasisPoints", shared_ms AS "sharedMs", active_since AS "activeSince", minute_limit AS "minuteLimit", booked_until AS "bookedUntil",
     booked_ms AS "bookedMs", booked_held AS "bookedHeld",
     wallet_balance AS "walletBalance", wallet_version AS "walletVersion", sequence
   FROM sessions.charge_due($1::smallint[])`,
)

/** A meter whose next minute was due, after it was held or could not be. Money in minor units. */
export interface Charged {
  readonly participantId: string
  readonly sessionId: string
  /** False: the wallet does not cover the minute, or no more minutes were agreed to. */
  readonly paid: boolean
  readonly minutes: number
  readonly nextChargeAt: Date
  readonly at: Date
  readonly wallet: bigint
  readonly earnings: bigint
  readonly rate: bigint
  readonly currency: string
  readonly feeBasisPoints: number
  readonly sharedMs: bigint
  readonly activeSince: Date
  readonly minuteLimit: number | null
  readonly bookedUntil: Date | null
  readonly bookedMs: bigint
  readonly bookedHeld: bigint
  readonly walletBalance: bigint | null
  readonly walletVersion: bigint | null
  /** The session's last stored event, after which this minute stands. */
  readonly sequence: number
}

/** Holds the next minute of every meter that is due in these tenths of seconds. */
export const chargeDue = (tx: Transaction, slots: readonly number[]) => tx.rows<Charged>(CHARGE, [slots])

const SLOTS = 600
const SLOT_MS = 100

/** The tenths of a second, within a minute, from one moment to another; of `parts` shares, one. */
export function slotsBetween(from: Date, to: Date, part: number, parts: number): number[] {
  const first = Math.floor(from.getTime() / SLOT_MS)
  const count = Math.min(SLOTS, Math.floor(to.getTime() / SLOT_MS) - first + 1)
  return Array.from({ length: Math.max(0, count) }, (_, at) => (first + at) % SLOTS).filter(
    slot => slot % parts === part,
  )
}
