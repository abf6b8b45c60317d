import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { pages } from '../pages.ts'

const tabs = [
  ['transfers', 'panel.desk.money.transfers'],
  ['payouts', 'panel.desk.money.payouts'],
  ['payoutRuns', 'panel.desk.money.runs'],
  ['payoutHolds', 'panel.desk.money.holds'],
  ['topUps', 'panel.desk.money.topUps'],
  ['packageSales', 'panel.packages.many'],
  ['paymentEvents', 'panel.desk.money.events'],
  ['parked', 'panel.desk.money.parked'],
  ['findings', 'panel.desk.money.findings'],
] as const

/** The pages about money. */
export const MoneyTabs = ({ desk, current }: { desk: Desk; current: (typeof tabs)[number][0] }) => (
  <nav className="desk__tabs">
    {tabs.map(([name, words]) => (
      <Link
        key={name}
        href={`/admin${pages[name].path}`}
        aria-current={name === current ? 'page' : undefined}
      >
        {desk.words(words)}
      </Link>
    ))}
  </nav>
)
