import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'

/** Whether a reader can be reached now. Never stored: it follows from the toggle, the lease and the open reading. */
export const PresenceStatus = { ONLINE: 'ONLINE', BUSY: 'BUSY', AWAY: 'AWAY', OFFLINE: 'OFFLINE' } as const
export type PresenceStatus = (typeof PresenceStatus)[keyof typeof PresenceStatus]
registerEnumType(PresenceStatus, {
  name: 'PresenceStatus',
  description: 'Whether a reader can be reached now.',
  valuesConfig: {
    ONLINE: { description: 'A ring reaches them.' },
    BUSY: { description: 'In a reading; others may queue.' },
    AWAY: { description: 'Online, and not at a page just now.' },
    OFFLINE: { description: 'Not to be reached.' },
  },
})

@Allow('READER')
@ObjectType({ description: 'How the viewer stands to others after a change.', simpleResolvers: true })
export class PresencePayload {
  @Field(() => PresenceStatus, { description: 'What others see.' })
  presence: PresenceStatus

  static of(presence: PresenceStatus): PresencePayload {
    return Object.assign(new PresencePayload(), { presence })
  }
}

/** A page gives a sign of life every 20 seconds; missing three in a row, the reader is offline. */
export const LEASE_SECONDS = 60

/** @rule how long a reader stays online whose pages are all closed: a minute; two hours where a push reaches their device with rings, since a locked phone closes pages by itself. */
export const REACHED_SECONDS = 2 * 3_600

/** What the database knows of a reader's presence at one moment. */
export interface Seen {
  readonly online: boolean
  readonly leased: boolean
  readonly inReading: boolean
}

export interface PresenceRow extends Seen {
  readonly personId: string
  readonly subject: string
  /** Null for whoever never went online. */
  readonly leaseEndsAt: Date | null
}

/** Busy wins: an open reading is a fact, a toggle is a wish. Wishing without a sign of life is away, then offline. */
export function statusOf(row: Seen | undefined): PresenceStatus {
  if (row?.inReading) return 'BUSY'
  return row?.online && row.leased ? 'ONLINE' : 'OFFLINE'
}
