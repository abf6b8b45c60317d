import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import type { Period } from '../period.ts'
import { rowsHref } from './asked.ts'
import { type Figure, growth, type Sums } from './figures.ts'
import { Sparkline } from './Sparkline.tsx'
import { heightOf, shown, signed } from './show.ts'

export interface Compared {
  readonly now: Sums
  readonly before: Sums
  /** Of each day that the small line shows. */
  readonly days: readonly Sums[]
  readonly currency: string
}

/** Figures of a period beside those of the time before; each opens its rows. */
export const FigureCards = ({
  desk,
  figures,
  compared: { now, before, days, currency },
  period,
  readerId,
  isWide = false,
}: {
  desk: Desk
  figures: readonly Figure[]
  compared: Compared
  period: Period
  readerId?: string
  /** Four in a row where there is room, else seven. */
  isWide?: boolean
}) => (
  <ul className={isWide ? 'desk__figures desk__figures--wide' : 'desk__figures'}>
    {figures.map(figure => {
      const percent = growth(figure.of(now), figure.of(before))
      return (
        <li key={figure.name}>
          <span className="desk__figure-title">{desk.words(figure.title)}</span>
          <Link className="desk__figure" href={rowsHref(figure.measures, period, readerId)} prefetch={false}>
            {shown(desk, figure, now, currency)}
          </Link>
          <span className="desk__figure-before">
            {desk.words('panel.desk.metrics.before', { before: shown(desk, figure, before, currency) })}
            {percent !== null && <strong>{signed(desk, percent)}</strong>}
          </span>
          <Sparkline values={days.map(day => heightOf(figure, day, currency))} />
        </li>
      )
    })}
  </ul>
)
