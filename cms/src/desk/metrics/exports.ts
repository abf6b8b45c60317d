import { deskExport } from '../csv/desk-export.ts'
import {
  DeskMetricRowsDocument,
  DeskMetricsDocument,
  DeskReaderMetricsDocument,
  type QualityMeasure,
} from '../generated.ts'
import { daysOf } from '../period.ts'
import { before, measuresIn, periodAsked, todayOf } from './asked.ts'
import { ofQuality } from './words.ts'

const readers = ['support', 'finance', 'moderator'] as const
const qualities = Object.keys(ofQuality) as QualityMeasure[]
const asked = (query: URLSearchParams) => Object.fromEntries(query)

/** GET /api/desk/export/metrics: a line for each measure of each day; values are milliseconds, stars or minor units. */
export const exportMetrics = deskExport('metrics', readers, {
  head: ['day', 'measure', 'count', 'value', 'currency'],
  page: async (desk, query) => {
    const period = periodAsked(asked(query), await todayOf(desk))
    const { from: fromBefore, to: toBefore } = before(period)
    const { metrics } = await desk.ask(DeskMetricsDocument, {
      ...period,
      fromBefore,
      toBefore,
      readerId: null,
    })
    const rows = daysOf(period).flatMap((day, at) =>
      (metrics?.series ?? [])
        .filter(({ counts }) => counts[at] !== 0)
        .map(({ measure, counts, totals }) => ({
          node: {
            ...{ day, measure, currency: metrics?.currency ?? '' },
            ...{ count: String(counts[at] ?? 0), total: totals?.[at] ?? '' },
          },
        })),
    )
    return { edges: rows, pageInfo: { endCursor: null, hasNextPage: false } }
  },
  cells: ({ day, measure, count, total, currency }) => [day, measure, count, total, currency],
})

/** GET /api/desk/export/reader-metrics: what each reader did in a period. */
export const exportReaderMetrics = deskExport('reader-metrics', readers, {
  head: ['reader', 'tier', 'readings', 'minutes', 'earned', 'currency', 'warnings', ...qualities],
  page: async (desk, query, place) => {
    const period = periodAsked(asked(query), await todayOf(desk))
    return (await desk.ask(DeskReaderMetricsDocument, { ...period, ...place })).readerMetrics ?? null
  },
  cells: ({ reader, tier, readings, minutes, earned, warnings, quality }) => [
    ...[reader?.name ?? '', tier, String(readings), String(minutes)],
    ...[earned?.minor ?? '', earned?.currency ?? '', String(warnings)],
    ...qualities.map(name => String(quality.find(({ measure }) => measure === name)?.value ?? '')),
  ],
})

/** GET /api/desk/export/metric-rows: the rows behind a number. */
export const exportMetricRows = deskExport('metric-rows', readers, {
  head: ['at', 'measure', 'kind', 'id', 'person', 'reader', 'value', 'currency'],
  page: async (desk, query, place) => {
    const period = periodAsked(asked(query), await todayOf(desk))
    const measures = measuresIn(query.get('measure'))
    const readerId = query.get('readerId')
    const { metricRows } = await desk.ask(DeskMetricRowsDocument, { measures, ...period, readerId, ...place })
    return metricRows ?? null
  },
  cells: ({ at, measure, kind, subjectId, person, reader, value, currency }) => [
    ...[at, measure, kind, subjectId, person?.name ?? '', reader?.name ?? ''],
    ...[value ?? '', currency ?? ''],
  ],
})
