import type { App } from '../../app.ts'
import { attributes } from '../../catalogue/index.ts'
import type { Language } from '../../foundation/messages.ts'
import { type Money, money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { type EarnedByReason, earnedByReason, earningsOf } from '../../ledger/index.ts'
import { timeZoneOf } from '../money/earned-today.ts'
import { clientsOf, ringsOf, type Sum, sumsOf } from './report.store.ts'
import {
  ReaderReport,
  type ReportEarnings,
  type ReportLine,
  ReportLineKind,
  type ReportStep,
} from './report.ts'
import { type Bounds, boundsOf, type ReportPeriod, stepsBetween } from './report-period.ts'

/** The viewer's own numbers of a period; null for who has no profile. */
export async function readerReport(
  app: App,
  viewer: Viewer,
  period: ReportPeriod,
  language: Language,
): Promise<ReaderReport | null> {
  const { db, config } = app
  const { readerId: profileId } = viewer
  if (profileId === null) return null
  const bounds = await boundsOf(db, period, await timeZoneOf(app, viewer))
  const account = await earningsOf(app, viewer.id)
  const [sums, clients, rings, earned, named] = await Promise.all([
    sumsOf(db, profileId, bounds),
    clientsOf(db, profileId, bounds),
    ringsOf(db, viewer.id, bounds),
    earnedByReason(db, account.accountId, bounds.since, bounds.until),
    attributes(app, language),
  ])
  const names = new Map(named.map(attribute => [attribute.slug, attribute.name({ language })]))
  const all = sums.find(({ kind }) => kind === 'ALL')
  const hasBefore = bounds.before !== null
  return Object.assign(new ReaderReport(), {
    period,
    timeZone: bounds.timeZone,
    since: period === 'TOTAL' ? null : bounds.since,
    until: bounds.until,
    readings: all?.readings ?? 0,
    sharedSeconds: seconds(all?.sharedMs ?? 0n),
    averageSeconds: all ? seconds(all.sharedMs / BigInt(all.readings)) : null,
    clients: clients.clients,
    returningClients: clients.returningClients,
    previousClients: hasBefore ? clients.previousClients : null,
    retainedClients: hasBefore ? clients.retainedClients : null,
    rings,
    earned: earningsByKind(earned, config.currency),
    lines: linesOf(sums, names, config.currency),
    step: bounds.step,
    steps: seriesOf(sums, bounds, config.currency),
    profileId,
    bounds,
  })
}

function linesOf(sums: readonly Sum[], names: ReadonlyMap<string, string>, currency: string): ReportLine[] {
  return sums.flatMap(({ kind, key, ...sum }) =>
    isLine(kind)
      ? [{ kind, key, name: (kind === 'ATTRIBUTE' && names.get(key)) || key, ...shown(sum, currency) }]
      : [],
  )
}

const isLine = (kind: Sum['kind']): kind is ReportLineKind => kind in ReportLineKind

/** Every step of the period; of everything so far, those since the first reading. */
function seriesOf(sums: readonly Sum[], bounds: Bounds, currency: string): ReportStep[] {
  const byDay = new Map(sums.flatMap(sum => (sum.kind === 'STEP' ? [[sum.key, sum] as const] : [])))
  const firstDay =
    bounds.period === 'TOTAL' ? ([...byDay.keys()].sort()[0] ?? bounds.lastDay) : bounds.firstDay
  return stepsBetween(bounds.step, firstDay, bounds.lastDay).map(day => {
    const { readings = 0, sharedMs = 0n, earned = 0n } = byDay.get(day) ?? {}
    return { day, ...shown({ readings, sharedMs, earned }, currency) }
  })
}

const shown = (
  { readings, sharedMs, earned }: Pick<Sum, 'readings' | 'sharedMs' | 'earned'>,
  currency: string,
): { readings: number; sharedSeconds: number; earned: Money } => ({
  readings,
  sharedSeconds: seconds(sharedMs),
  earned: money(earned, currency),
})

/** What is neither a reading, a tip, a gift, a sale nor a refund was put right by staff. */
function earningsByKind(earned: readonly EarnedByReason[], currency: string): ReportEarnings {
  const of = (reason: string) => earned.find(each => each.reason === reason)?.minor ?? 0n
  const total = earned.reduce((sum, { minor }) => sum + minor, 0n)
  const [readings, tips, refunds] = [of('session-share'), of('tip'), of('refund')]
  const [gifts, sales] = [of('gift') + of('gift-undone'), of('purchase-share')]
  return {
    readings: money(readings, currency),
    tips: money(tips, currency),
    gifts: money(gifts, currency),
    sales: money(sales, currency),
    refunds: money(refunds, currency),
    adjustments: money(total - readings - tips - gifts - sales - refunds, currency),
    total: money(total, currency),
  }
}

const seconds = (milliseconds: bigint): number => Number(milliseconds / 1000n)
