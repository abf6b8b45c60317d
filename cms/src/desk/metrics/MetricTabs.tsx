import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { pages } from '../pages.ts'

const tabs = [
  ['metrics', 'panel.desk.metrics.platformTab'],
  ['readerMetrics', 'panel.desk.metrics.readersTab'],
  ['warnings', 'panel.desk.metrics.warnings'],
] as const

/** The pages of the metrics. */
export const MetricTabs = ({ desk, current }: { desk: Desk; current: (typeof tabs)[number][0] }) => (
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
