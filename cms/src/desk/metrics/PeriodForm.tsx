import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { countOf, type Period } from '../period.ts'
import { lengths } from './asked.ts'

/** Chooses the period of a page, and what of it can be taken away as a file. */
export const PeriodForm = ({
  desk,
  path,
  period,
  today,
  exportPath,
}: {
  desk: Desk
  path: string
  period: Period
  today: string
  exportPath: string
}) => (
  <form className="desk__actions" method="get">
    <nav className="desk__choice" aria-label={desk.words('panel.desk.metrics.period')}>
      {lengths.map(days => (
        <Link
          key={days}
          href={`${path}?days=${days}`}
          aria-current={period.to === today && countOf(period.from, period.to) === days ? 'page' : undefined}
        >
          {desk.words('panel.desk.metrics.days', { days })}
        </Link>
      ))}
    </nav>
    <label>
      {desk.words('panel.desk.metrics.from')}
      <input type="date" name="from" defaultValue={period.from} />
    </label>
    <label>
      {desk.words('panel.desk.metrics.to')}
      <input type="date" name="to" defaultValue={period.to} />
    </label>
    <button type="submit" className="btn btn--style-secondary btn--size-medium">
      {desk.words('panel.desk.sales.show')}
    </button>
    <a
      className="btn btn--style-secondary btn--size-medium"
      href={`/api/desk/export/${exportPath}?${new URLSearchParams({ ...period })}`}
      download
    >
      {desk.words('panel.desk.money.export')}
    </a>
  </form>
)
