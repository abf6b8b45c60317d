import { registerEnumType } from 'type-graphql'

/** What is counted of each day, with what a value of it is. Names of the views that the modules export as their facts. */
export const MEASURES = {
  ACTIVE_PEOPLE: { description: 'People who did something; each counts once.', value: null },
  SIGN_UPS: {
    description: 'People who came for the first time; guests of the shop are not among them.',
    value: null,
  },
  FIRST_READINGS: { description: 'Clients whose first reading took place.', value: null },
  RINGS_ANSWERED: {
    description: 'Rings that were accepted; the value is how long it took.',
    value: 'MILLISECONDS',
  },
  RINGS_DECLINED: { description: 'Rings that the reader declined.', value: null },
  RINGS_MISSED: { description: 'Rings that nobody answered.', value: null },
  RINGS_CANCELLED: { description: 'Rings that the client took back.', value: null },
  RINGS_OPEN: { description: 'Rings that were not answered yet.', value: null },
  READINGS_STARTED: {
    description: 'Readings in which both sides met, by the day they were asked for.',
    value: null,
  },
  READINGS_CHAT: {
    description: 'Readings by chat that took place; the value is the shared time.',
    value: 'MILLISECONDS',
  },
  READINGS_VOICE: {
    description: 'Readings by voice that took place; the value is the shared time.',
    value: 'MILLISECONDS',
  },
  READINGS_VIDEO: {
    description: 'Readings by video that took place; the value is the shared time.',
    value: 'MILLISECONDS',
  },
  READINGS_RETURNING: {
    description: 'Readings of clients who had read with the reader before.',
    value: null,
  },
  APPOINTMENTS_KEPT: { description: 'Appointments that took place.', value: null },
  APPOINTMENTS_LATE: {
    description: 'Of them those to which the reader came late; the value is by how much.',
    value: 'MILLISECONDS',
  },
  APPOINTMENTS_MISSED: { description: 'Appointments to which the reader did not come.', value: null },
  APPOINTMENTS_CANCELLED: { description: 'Appointments that the reader cancelled.', value: null },
  APPOINTMENTS_OTHER: { description: 'Appointments that ended otherwise.', value: null },
  ANSWERS: {
    description: 'Answers that were delivered; the value is the time from the request.',
    value: 'MILLISECONDS',
  },
  ANSWERS_LATE: { description: 'Answers that were not delivered in time.', value: 'MILLISECONDS' },
  ANSWERS_DECLINED: { description: 'Answers that the reader declined.', value: 'MILLISECONDS' },
  ANSWERS_CANCELLED: { description: 'Answers that the client took back.', value: 'MILLISECONDS' },
  DISPUTES: { description: 'Readings and answers that a client disputed.', value: null },
  REVIEWS: { description: 'Reviews; the value is their stars.', value: 'STARS' },
  ORDERS: { description: 'Orders of the shop that were paid.', value: 'MONEY' },
  GIFTS: { description: 'Gifts that were not taken back.', value: 'MONEY' },
  TIPS: { description: 'Tips.', value: 'MONEY' },
  TOP_UPS: { description: 'Money that came into wallets by card.', value: 'MONEY' },
  REFUNDS: { description: 'Money that was given back into wallets.', value: 'MONEY' },
  PLATFORM_PART: {
    description: 'What the platform earned and gave back, as the ledger has it.',
    value: 'MONEY',
  },
  READER_PART: { description: 'What readers earned and gave back, as the ledger has it.', value: 'MONEY' },
} as const satisfies Record<string, { description: string; value: MeasureValue | null }>
export type MeasureName = keyof typeof MEASURES
export type MeasureValue = 'MILLISECONDS' | 'STARS' | 'MONEY'

export const Measure = Object.fromEntries(Object.keys(MEASURES).map(name => [name, name])) as {
  readonly [Name in MeasureName]: Name
}
registerEnumType(Measure, {
  name: 'Measure',
  description: 'What is counted of each day.',
  valuesConfig: Object.fromEntries(
    Object.entries(MEASURES).map(([name, { description }]) => [name, { description }]),
  ) as Record<MeasureName, { description: string }>,
})

export const isMoney = (measure: MeasureName): boolean => MEASURES[measure].value === 'MONEY'

/** Whose sums are all there is to them: who may not see money has no use for their number. */
export const isMoneyAlone = (measure: MeasureName): boolean =>
  measure === 'PLATFORM_PART' || measure === 'READER_PART'
