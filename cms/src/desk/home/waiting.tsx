import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import type { DeskHomeQuery, WaitingKind } from '../generated.ts'
import { ofWaiting } from '../metrics/words.ts'
import { pages } from '../pages.ts'

/** Where what waits is looked after. */
const places = {
  APPLICATIONS: `/admin${pages.applications.path}`,
  DISPUTES: `/admin${pages.cases.path}?kind=DISPUTE`,
  FINDINGS: `/admin${pages.findings.path}`,
  CHARGEBACKS: `/admin${pages.cases.path}?kind=CHARGEBACK`,
  PAYMENTS: `/admin${pages.cases.path}?kind=PAYMENT`,
  WARNINGS: `/admin${pages.warnings.path}`,
  ADJUSTMENTS: `/admin${pages.people.path}`,
  FAILED_PAYOUTS: `/admin${pages.payouts.path}?state=FAILED`,
  FAILED_EVENTS: `/admin${pages.paymentEvents.path}?failed=1`,
  PARKED: `/admin${pages.parked.path}`,
  MODERATION: `/admin${pages.moderation.path}`,
  TICKETS: `/admin${pages.help.path}`,
  RETURNS: `/admin${pages.returns.path}`,
  LATE_ORDERS: `/admin${pages.orders.path}`,
  OWN_PRODUCTS: '/admin/collections/products',
} as const satisfies Record<WaitingKind, string>

/** What waits for whoever looks: how much of it, and for how long. */
export const Waiting = ({
  desk,
  now,
  lines,
}: {
  desk: Desk
  now: string
  lines: NonNullable<DeskHomeQuery['waitingForStaff']>
}) => (
  <section>
    <h2>{desk.words('panel.desk.home.waiting')}</h2>
    <DeskTable
      numbers={[1]}
      heads={[
        desk.words('panel.desk.home.what'),
        desk.words('panel.desk.home.count'),
        desk.words('panel.desk.home.oldest'),
      ]}
      empty={desk.words('panel.desk.home.nothing')}
      rows={lines.map(({ kind, count, oldestAt }) => ({
        key: kind,
        cells: [
          <Link key="what" href={places[kind]} prefetch={false}>
            {desk.words(ofWaiting[kind])}
          </Link>,
          desk.number(count),
          <time key="oldest" dateTime={oldestAt} title={desk.moment(oldestAt)}>
            {desk.ago(oldestAt, now)}
          </time>,
        ],
      }))}
    />
  </section>
)
