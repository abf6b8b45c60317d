import type { Desk } from '../desk.ts'
import { DeskTodayDocument, type Measure } from '../generated.ts'
import { one } from '../one.ts'
import { pages } from '../pages.ts'
import { countOf, daysBefore, type Period, periodIn } from '../period.ts'
import { ofMeasure } from './words.ts'

/** Lengths that staff choose by one press. */
export const lengths = [7, 30, 90] as const

/** Which day it is where the days of the metrics begin. */
export async function todayOf(desk: Desk): Promise<string> {
  const day = new Date().toISOString().slice(0, 10)
  return (await desk.ask(DeskTodayDocument, { from: day, to: day })).metrics?.today ?? day
}

/** The period that an address names, by a number of days or by its first and last. */
export function periodAsked(searchParams: unknown, today: string): Period {
  const days = Number(one(searchParams, 'days'))
  const length = lengths.find(each => each === days)
  if (length) return { from: daysBefore(today, length - 1), to: today }
  return periodIn(one(searchParams, 'from'), one(searchParams, 'to'), today)
}

/** As long, and directly before. */
export const before = (period: Period): Period => {
  const days = countOf(period.from, period.to)
  return { from: daysBefore(period.from, days), to: daysBefore(period.to, days) }
}

/** The rows behind a number. */
export const rowsHref = (measures: readonly Measure[], { from, to }: Period, readerId?: string): string =>
  `/admin${pages.metricRows.path}?${new URLSearchParams({
    ...{ measure: measures.join(','), from, to },
    ...(readerId ? { readerId } : {}),
  })}`

/** Measures that an address names; what is none is left out. */
export const measuresIn = (text: string | null): Measure[] =>
  (text ?? '').split(',').filter((name): name is Measure => Object.hasOwn(ofMeasure, name))
