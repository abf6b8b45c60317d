import type { App } from '../app.ts'
import { qualityTerms } from '../catalogue/index.ts'
import type { MeasureName } from './measure.ts'
import { activePeople, type DayRow, daysOf, lastCounted, todayIn } from './metrics.store.ts'
import { daysBetween, type Period } from './period.ts'
import { MetricSeries, Metrics } from './series.ts'

/** Each measure of a period, of all or of one reader. Throws BAD_INPUT for a period that is none. */
export async function metricsOf(app: App, period: Period, readerId: string | null): Promise<Metrics> {
  const days = daysBetween(period)
  const { from, to } = period
  const { zone } = await qualityTerms(app)
  const { currency } = app.config
  const [rows, active, countedAt, today] = await Promise.all([
    daysOf(app.db, { from, to, currency, readerId }),
    activePeople(app.db, from, to),
    lastCounted(app.db, from, to),
    todayIn(app.db, zone),
  ])
  const series = [...byMeasure(rows)].map(([measure, found]) => MetricSeries.of(measure, found, days))
  for (const each of series) if (each.measure === 'ACTIVE_PEOPLE') each.count = active
  return Object.assign(new Metrics(), { from, to, today, zone, currency, countedAt, series })
}

function byMeasure(rows: readonly DayRow[]): Map<MeasureName, DayRow[]> {
  const found = new Map<MeasureName, DayRow[]>()
  for (const row of rows) {
    const those = found.get(row.measure)
    if (those) those.push(row)
    else found.set(row.measure, [row])
  }
  return found
}
