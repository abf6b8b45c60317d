import type { App } from '../../app.ts'
import { type QualityTerms, qualityTerms } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { BadInput } from '../../foundation/fault.ts'
import { money } from '../../foundation/money.ts'
import { openCasesOf } from '../../trust/index.ts'
import { daysBetween, type Period } from '../period.ts'
import { knownOf } from './known.ts'
import { type ReaderSums, sumsByReader } from './quality.store.ts'
import { breachesOf, type Known, QualityMeasure, qualityOf, tierOf } from './quality.ts'
import { ReaderMetrics, ReaderQuality } from './reader-metrics.ts'

const MINUTE_MILLISECONDS = 60_000n

/** Whoever had anything counted in a period, most readings first. Throws BAD_INPUT. */
export async function readersOf(
  app: App,
  period: Period,
  first: number,
  after: string | null,
): Promise<Connection<ReaderMetrics>> {
  daysBetween(period)
  const { currency } = app.config
  const place = after === null ? null : placeOf(after)
  const rows = await sumsByReader(app.db, { ...period, currency }, place, pageSize(first))
  const ids = rows.map(({ readerId }) => readerId)
  const [terms, known, warnings] = await Promise.all([
    qualityTerms(app),
    knownOf(app, ids, period.to),
    openCasesOf(app.db, 'QUALITY', ids),
  ])
  const nodes = rows.map(row =>
    readerMetrics(row, known.get(row.readerId) ?? { profilePercent: null, idleDays: null }, {
      ...{ terms, currency },
      warnings: warnings.get(row.readerId) ?? 0,
    }),
  )
  return pageOf(nodes, first, after, ({ readings, readerId }) => `${readings}.${readerId}`)
}

function readerMetrics(
  { readerId, readings, sums }: ReaderSums,
  known: Known,
  { terms, currency, warnings }: { terms: QualityTerms; currency: string; warnings: number },
): ReaderMetrics {
  const quality = qualityOf(sums, known, terms)
  const past = new Set(breachesOf(quality, terms).map(({ measure }) => measure))
  const shared = (['READINGS_CHAT', 'READINGS_VOICE', 'READINGS_VIDEO'] as const).reduce(
    (all, measure) => all + (sums.get(measure)?.total ?? 0n),
    0n,
  )
  return Object.assign(new ReaderMetrics(), {
    ...{ readerId, readings, warnings },
    minutes: Number(shared / MINUTE_MILLISECONDS),
    earned: money(sums.get('READER_PART')?.total ?? 0n, currency),
    tier: tierOf(quality, terms),
    quality: Object.values(QualityMeasure).map(measure =>
      Object.assign(new ReaderQuality(), {
        ...{ measure, value: quality[measure] },
        isPastLimit: past.has(measure),
      }),
    ),
  })
}

function placeOf(cursor: string): { readings: number; readerId: string } {
  const [, readings, readerId] =
    /^(\d{1,12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  if (readerId === undefined)
    throw new BadInput('after is no cursor of this list: send back one that it gave you.', {
      argument: 'after',
    })
  return { readings: Number(readings), readerId }
}
