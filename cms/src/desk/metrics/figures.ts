import type { PanelKey } from '../../words.ts'
import type { DeskSeriesFragment, Measure } from '../generated.ts'

/** How often a measure was counted, and its values together; null where money is not shown. */
export interface Sum {
  readonly count: number
  readonly total: bigint | null
}
/** The sums of a period, or of one of its days. */
export type Sums = (measure: Measure) => Sum

const nothing: Sum = { count: 0, total: 0n }

export const sumsOf = (series: readonly DeskSeriesFragment[]): Sums => {
  const byMeasure = new Map(series.map(each => [each.measure, each]))
  return measure => {
    const found = byMeasure.get(measure)
    return found ? { count: found.count, total: found.total == null ? null : BigInt(found.total) } : nothing
  }
}

/** Of the nth day of a period. */
export const sumsAt = (series: readonly DeskSeriesFragment[], place: number): Sums => {
  const byMeasure = new Map(series.map(each => [each.measure, each]))
  return measure => {
    const found = byMeasure.get(measure)
    const total = found?.totals?.[place]
    return found
      ? { count: found.counts[place] ?? 0, total: found.totals == null ? null : BigInt(total ?? 0) }
      : nothing
  }
}

/** Minor units of money, minutes, shares of 100, stars in tenths, or how many. */
export type FigureKind = 'COUNT' | 'PERCENT' | 'MINUTES' | 'STARS' | 'MONEY'

export interface Figure {
  readonly name: string
  readonly title: PanelKey
  readonly kind: FigureKind
  /** Whose rows stand behind it. */
  readonly measures: readonly Measure[]
  /** Null where there is nothing to divide by. */
  readonly of: (sums: Sums) => number | bigint | null
}

const kinds = ['READINGS_CHAT', 'READINGS_VOICE', 'READINGS_VIDEO'] as const satisfies Measure[]
const rings = [
  'RINGS_ANSWERED',
  'RINGS_DECLINED',
  'RINGS_MISSED',
  'RINGS_CANCELLED',
  'RINGS_OPEN',
] as const satisfies Measure[]

const count = (sums: Sums, ...measures: readonly Measure[]) =>
  measures.reduce((all, measure) => all + sums(measure).count, 0)
const total = (sums: Sums, ...measures: readonly Measure[]) =>
  measures.reduce((all, measure) => all + (sums(measure).total ?? 0n), 0n)
const percent = (part: number, all: number) => (all === 0 ? null : (part * 100) / all)

const counted = (name: string, title: PanelKey, ...measures: Measure[]): Figure => ({
  ...{ name, title, kind: 'COUNT', measures },
  of: sums => count(sums, ...measures),
})
const money = (name: string, title: PanelKey, ...measures: Measure[]): Figure => ({
  ...{ name, title, kind: 'MONEY', measures },
  of: sums => total(sums, ...measures),
})

/** What staff see of a period, in the order in which they read it. */
export const figures: readonly Figure[] = [
  counted('active', 'panel.desk.metrics.active', 'ACTIVE_PEOPLE'),
  counted('signUps', 'panel.desk.metrics.signUps', 'SIGN_UPS'),
  {
    ...{ name: 'conversion', title: 'panel.desk.metrics.conversion', kind: 'PERCENT' },
    measures: ['FIRST_READINGS'],
    of: sums => percent(count(sums, 'FIRST_READINGS'), count(sums, 'SIGN_UPS')),
  },
  counted('rings', 'panel.desk.metrics.rings', ...rings),
  {
    ...{ name: 'answered', title: 'panel.desk.metrics.answered', kind: 'PERCENT' },
    measures: ['RINGS_ANSWERED'],
    of: sums => percent(count(sums, 'RINGS_ANSWERED'), count(sums, ...rings)),
  },
  counted('started', 'panel.desk.metrics.started', 'READINGS_STARTED'),
  counted('readings', 'panel.desk.metrics.readings', ...kinds),
  {
    ...{ name: 'length', title: 'panel.desk.metrics.length', kind: 'MINUTES', measures: kinds },
    of: sums => {
      const all = count(sums, ...kinds)
      return all === 0 ? null : Number(total(sums, ...kinds)) / all / 60_000
    },
  },
  counted('appointments', 'panel.desk.metrics.appointments', 'APPOINTMENTS_KEPT'),
  counted('answers', 'panel.desk.metrics.answers', 'ANSWERS'),
  {
    ...{ name: 'disputed', title: 'panel.desk.metrics.disputed', kind: 'PERCENT', measures: ['DISPUTES'] },
    of: sums => percent(count(sums, 'DISPUTES'), count(sums, ...kinds, 'ANSWERS')),
  },
  {
    ...{ name: 'rating', title: 'panel.desk.metrics.rating', kind: 'STARS', measures: ['REVIEWS'] },
    of: sums => {
      const { count: all, total: stars } = sums('REVIEWS')
      return all === 0 ? null : Number(stars ?? 0n) / all
    },
  },
  counted('orderCount', 'panel.desk.metrics.orderCount', 'ORDERS'),
  counted('giftCount', 'panel.desk.metrics.giftCount', 'GIFTS'),
  money('gross', 'panel.desk.metrics.gross', 'PLATFORM_PART', 'READER_PART'),
  money('platform', 'panel.desk.metrics.platform', 'PLATFORM_PART'),
  money('readers', 'panel.desk.metrics.readers', 'READER_PART'),
  money('refunds', 'panel.desk.metrics.refunds', 'REFUNDS'),
  money('topUps', 'panel.desk.metrics.topUps', 'TOP_UPS'),
  money('orders', 'panel.desk.metrics.orders', 'ORDERS'),
  money('gifts', 'panel.desk.metrics.gifts', 'GIFTS'),
  money('tips', 'panel.desk.metrics.tips', 'TIPS'),
]

export const figureNamed = (name: string): Figure => {
  const found = figures.find(each => each.name === name)
  if (!found) throw new Error(`There is no figure "${name}".`)
  return found
}

/** By how much of 100 a figure grew; null where there was nothing before. */
export function growth(now: number | bigint | null, before: number | bigint | null): number | null {
  if (now === null || before === null || Number(before) === 0) return null
  return ((Number(now) - Number(before)) * 100) / Math.abs(Number(before))
}
