import type { App } from '../../app.ts'
import { waitingApplications } from '../../applications/index.ts'
import { failedPayouts, unappliedPaymentEvents, waitingAdjustments } from '../../billing/index.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import type { Waiting } from '../../foundation/database/waiting.ts'
import { parkedInAll } from '../../foundation/events/deliveries.store.ts'
import type { StaffRole, Viewer } from '../../foundation/viewer.ts'
import { askedReturns, lateOrders, sentProducts } from '../../shop/index.ts'
import { openTickets } from '../../support/index.ts'
import { openByKind, toModerate } from '../../trust/index.ts'
import { type WaitingKind, WaitingLine } from './waiting.ts'

/** The open cases of each kind, counted once for all lines that ask. */
type Cases = () => Promise<Map<string, Waiting>>

interface Line {
  readonly kind: WaitingKind
  /** Who looks after it. */
  readonly roles: readonly StaffRole[]
  readonly of: (on: Queryable, cases: Cases) => Promise<Waiting | null>
}

const openCases = (kind: string) => async (_on: Queryable, cases: Cases) => (await cases()).get(kind) ?? null

/** In the order in which staff read them. What a module adds here is a line, and a word and an address in the panel. */
const LINES: readonly Line[] = [
  { kind: 'APPLICATIONS', roles: ['MODERATOR'], of: waitingApplications },
  { kind: 'DISPUTES', roles: ['SUPPORT', 'FINANCE'], of: openCases('DISPUTE') },
  { kind: 'CHARGEBACKS', roles: ['FINANCE'], of: openCases('CHARGEBACK') },
  { kind: 'PAYMENTS', roles: ['FINANCE'], of: openCases('PAYMENT') },
  { kind: 'FINDINGS', roles: ['SUPPORT', 'FINANCE'], of: openCases('AUDIT') },
  { kind: 'ADJUSTMENTS', roles: ['FINANCE'], of: waitingAdjustments },
  { kind: 'FAILED_PAYOUTS', roles: ['FINANCE'], of: failedPayouts },
  { kind: 'FAILED_EVENTS', roles: ['FINANCE'], of: unappliedPaymentEvents },
  { kind: 'PARKED', roles: ['SUPPORT', 'FINANCE'], of: parkedInAll },
  { kind: 'LATE_ORDERS', roles: ['SUPPORT', 'FINANCE'], of: lateOrders },
  { kind: 'RETURNS', roles: ['SUPPORT', 'FINANCE'], of: askedReturns },
  { kind: 'MODERATION', roles: ['MODERATOR'], of: toModerate },
  { kind: 'TICKETS', roles: ['SUPPORT'], of: openTickets },
  { kind: 'WARNINGS', roles: ['SUPPORT', 'MODERATOR'], of: openCases('QUALITY') },
  { kind: 'OWN_PRODUCTS', roles: ['EDITOR'], of: sentProducts },
]

/** What waits, of that which the viewer looks after; what there is none of is missing. */
export async function waitingLines({ db }: Pick<App, 'db'>, { roles }: Viewer): Promise<WaitingLine[]> {
  const theirs = LINES.filter(line => line.roles.some(role => roles.includes(role)))
  let counted: ReturnType<Cases> | null = null
  const cases: Cases = () => {
    counted ??= openByKind(db)
    return counted
  }
  const found = await Promise.all(theirs.map(async ({ kind, of }) => ({ ...(await of(db, cases)), kind })))
  return found.flatMap(({ kind, count = 0, oldestAt }) =>
    count > 0 && oldestAt ? [Object.assign(new WaitingLine(), { kind, count, oldestAt })] : [],
  )
}
