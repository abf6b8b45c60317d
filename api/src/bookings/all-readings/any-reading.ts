import { createUnionType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Reading } from '../../readings/index.ts'
import { Appointment } from '../appointment-type.ts'

export const ReadingStage = { REQUESTED: 'REQUESTED', UPCOMING: 'UPCOMING', ARCHIVED: 'ARCHIVED' } as const
export type ReadingStage = keyof typeof ReadingStage
registerEnumType(ReadingStage, {
  name: 'ReadingStage',
  description: 'Which readings, live ones and appointments together.',
  valuesConfig: {
    REQUESTED: { description: 'Appointments that wait for the reader’s answer, the next first.' },
    UPCOMING: { description: 'Appointments that stand, the next first.' },
    ARCHIVED: { description: 'Live readings, and appointments that are over; the latest first.' },
  },
})

export const ReadingKind = { LIVE: 'LIVE', APPOINTMENT: 'APPOINTMENT' } as const
export type ReadingKind = keyof typeof ReadingKind
registerEnumType(ReadingKind, {
  name: 'ReadingKind',
  description: 'How a reading was made.',
  valuesConfig: {
    LIVE: { description: 'At once, by a ring.' },
    APPOINTMENT: { description: 'For a time that was agreed beforehand.' },
  },
})

const AnyReading = createUnionType({
  name: 'AnyReading',
  description: 'A live reading or an appointment.',
  types: () => [Reading, Appointment] as const,
})

export const AnyReadingConnection = connectionOf<Reading | Appointment>(
  'AnyReading',
  () => AnyReading as never,
)
