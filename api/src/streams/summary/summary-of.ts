import type { App } from '../../app.ts'
import { countFollowers } from '../../favourites/index.ts'
import { money } from '../../foundation/money.ts'
import type { StreamRow } from '../stream.ts'
import { averageOf, entriesTo, messagesIn, samplesOf } from './summary.store.ts'
import { StreamSample, StreamSummary } from './summary-type.ts'

/** What became of a stream that was live; null of any other. */
export async function summaryOf({ db }: Pick<App, 'db'>, row: StreamRow): Promise<StreamSummary | null> {
  const { id, liveAt, endedAt, peak, profileId, currency } = row
  if (row.state !== 'ENDED' || !liveAt || !endedAt) return null
  const entries = await entriesTo(db, id)
  const samples = await samplesOf(db, id)
  return Object.assign(new StreamSummary(), {
    seconds: Math.round((endedAt.getTime() - liveAt.getTime()) / 1000),
    peakViewers: Math.max(peak, ...samples.map(({ viewers }) => viewers)),
    averageViewers: await averageOf(db, id),
    samples: samples.map(sample => Object.assign(new StreamSample(), sample)),
    messages: await messagesIn(db, id),
    entries: entries.count,
    newFollowers: await countFollowers(db, profileId, liveAt, endedAt),
    earned: money(entries.earned, currency),
  })
}
