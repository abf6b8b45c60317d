import type { App } from '../../app.ts'
import { type QualityTerms, qualityTerms } from '../../catalogue/index.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import { openCase } from '../../trust/index.ts'
import { todayIn } from '../metrics.store.ts'
import { dayBefore } from '../period.ts'
import { knownOf } from './known.ts'
import { type ReaderSums, sumsByReader } from './quality.store.ts'
import { type Breach, breachesOf, qualityOf } from './quality.ts'

const say = wordsFor({ 'found.quality': ['measure', 'value', 'days', 'side', 'limit'] })

const A_PAGE = 200

/** Opens a case for staff for each measure of a reader that is past its limit, at most one a month. */
export async function warnOfQuality(app: App): Promise<void> {
  const terms = await qualityTerms(app)
  const to = await todayIn(app.db, terms.zone)
  const period = { from: dayBefore(to, terms.days - 1), to, currency: app.config.currency }
  for (let after: ReaderSums | null = null; ; ) {
    const rows = await sumsByReader(app.db, period, after, A_PAGE)
    const page = rows.slice(0, A_PAGE)
    await warnEach(app, page, terms, to)
    after = page.at(-1) ?? null
    if (rows.length <= A_PAGE || after === null) return
  }
}

async function warnEach(app: App, page: readonly ReaderSums[], terms: QualityTerms, day: string) {
  const known = await knownOf(
    app,
    page.map(({ readerId }) => readerId),
    day,
  )
  for (const { readerId, sums } of page) {
    const found = known.get(readerId)
    if (!found) continue
    for (const breach of breachesOf(qualityOf(sums, found, terms), terms))
      await app.db.transact(tx =>
        openCase(tx, {
          kind: 'QUALITY',
          key: `quality:${readerId}:${breach.measure}:${day.slice(0, 7)}`,
          personId: readerId,
          words: inWords(breach, terms.days),
        }),
      )
  }
}

const inWords = ({ measure, value, limit, side }: Breach, days: number): Words =>
  say('found.quality', { measure, value, days, side, limit })
