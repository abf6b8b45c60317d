import type { SaveScheduleInput, SchedulePageQuery } from '../../graphql/generated.ts'
import { type PricedService, pricedServicesOf } from './priced-services.ts'
import type { Hours } from './week.ts'

export interface ExtraHours {
  readonly day: string
  readonly fromMinute: number
  readonly toMinute: number
}

/** Everything on the page, as it is edited and saved together. */
export interface ScheduleDraft {
  readonly weekly: readonly Hours[]
  readonly daysOff: readonly string[]
  readonly extra: readonly ExtraHours[]
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly noticeMinutes: number
  readonly daysAhead: number
  /** Null: as many as fit. */
  readonly mostADay: number | null
  readonly isInstant: boolean
  readonly spans: readonly number[]
  /** Null while it is not known which they offer, as of a reader without hours: those that are saved stay. */
  readonly services: readonly PricedService[] | null
}

let lastId = 0
export const newId = (): number => ++lastId

type Known = {
  schedule: NonNullable<SchedulePageQuery['viewer']>['schedule']
  offer: NonNullable<NonNullable<SchedulePageQuery['viewer']>['reader']>['appointmentOffer']
  /** Minutes of the lengths on the house's list. */
  lengths: readonly number[]
  /** How prices are written. */
  locale: string
}

/** What is saved; for somebody who never saved anything, a week without hours and rules that suit most. */
export function draftOf({ schedule, offer, lengths, locale }: Known): ScheduleDraft {
  const { weekly, daysOff, extra, bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay } =
    schedule ?? initial
  return {
    weekly: weekly.map(each => ({ ...each, id: newId() })),
    ...{ daysOff, extra, bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay },
    isInstant: offer?.isInstant ?? false,
    spans: offer?.spans.map(({ minutes }) => minutes) ?? lengths,
    services: offer && pricedServicesOf(offer, locale),
  }
}

const initial = {
  weekly: [],
  daysOff: [],
  extra: [],
  bufferBefore: 0,
  bufferAfter: 10,
  noticeMinutes: 240,
  daysAhead: 30,
  mostADay: null,
}

export function scheduleInput(draft: ScheduleDraft): SaveScheduleInput {
  const { weekly, daysOff, extra, bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay } = draft
  return {
    weekly: weekly.map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute })),
    daysOff: [...daysOff],
    extra: extra.map(({ day, fromMinute, toMinute }) => ({ day, fromMinute, toMinute })),
    ...{ bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay },
  }
}
