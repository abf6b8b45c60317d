import { registerEnumType } from 'type-graphql'
import type { Localized } from '../../catalogue/index.ts'
import type { Language } from '../../foundation/messages.ts'

export const PresentCard = { MOON: 'MOON', STARS: 'STARS', FLOWERS: 'FLOWERS', CANDLE: 'CANDLE' } as const
export type PresentCard = keyof typeof PresentCard
registerEnumType(PresentCard, {
  name: 'PresentCard',
  description: 'What the card of a present looks like.',
  valuesConfig: {
    MOON: { description: 'A moon over the sea.' },
    STARS: { description: 'A sky full of stars.' },
    FLOWERS: { description: 'Flowers of the night.' },
    CANDLE: { description: 'A candle.' },
  },
})

export const PresentState = {
  WAITING: 'WAITING',
  SENT: 'SENT',
  ACCEPTED: 'ACCEPTED',
  TAKEN_BACK: 'TAKEN_BACK',
} as const
export type PresentState = keyof typeof PresentState
registerEnumType(PresentState, {
  name: 'PresentState',
  description: 'How a present stands.',
  valuesConfig: {
    WAITING: { description: 'Its mail goes out on its day.' },
    SENT: { description: 'Its mail went out; the friend has not accepted it yet.' },
    ACCEPTED: { description: 'It is the friend’s.' },
    TAKEN_BACK: { description: 'Its giver took it back, or it ended with its order.' },
  },
})

/** A present as it is stored. */
export interface PresentRow {
  readonly id: string
  readonly giverId: string
  readonly itemId: string | null
  readonly voucherId: string | null
  readonly names: Localized
  readonly friendMail: string
  readonly friendName: string
  readonly fromName: string
  readonly message: string
  readonly card: PresentCard
  readonly language: Language
  readonly origin: string | null
  readonly sendAt: Date
  readonly sentAt: Date | null
  readonly endedAt: Date | null
  readonly acceptedBy: string | null
}

export const stateOf = ({
  sentAt,
  endedAt,
  acceptedBy,
}: Pick<PresentRow, 'sentAt' | 'endedAt' | 'acceptedBy'>): PresentState =>
  acceptedBy ? 'ACCEPTED' : endedAt ? 'TAKEN_BACK' : sentAt ? 'SENT' : 'WAITING'
