import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import { DayChart } from '../DayChart.tsx'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskMetricsDocument, type DeskMetricsQuery, type DeskSeriesFragment } from '../generated.ts'
import { one } from '../one.ts'
import { pages } from '../pages.ts'
import { daysOf, type Period } from '../period.ts'
import { WideTable } from '../WideTable.tsx'
import { before, periodAsked, rowsHref, todayOf } from './asked.ts'
import { FigureCards } from './FigureCards.tsx'
import { type Figure, figureNamed, figures, sumsAt, sumsOf } from './figures.ts'
import { MetricTabs } from './MetricTabs.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { heightOf, shown } from './show.ts'

type Metrics = NonNullable<DeskMetricsQuery['metrics']>

interface Shown {
  readonly desk: Desk
  readonly series: readonly DeskSeriesFragment[]
  readonly currency: string
  readonly days: readonly string[]
}

/** What happened in a period, beside the time before it: figures, charts and each day. Money is for finance. */
export const MetricsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.metrics, async desk => {
    const today = await todayOf(desk)
    const period = periodAsked(props.searchParams, today)
    const readerId = one(props.searchParams, 'readerId') ?? undefined
    const earlier = before(period)
    const { metrics, before: old } = await desk.ask(DeskMetricsDocument, {
      ...period,
      ...{ fromBefore: earlier.from, toBefore: earlier.to, readerId: readerId ?? null },
    })
    const isFinance = isOneOf(props.initPageResult.req.user, 'finance')
    const visible = figures.filter(({ kind }) => kind !== 'MONEY' || isFinance)
    return (
      <>
        <MetricTabs desk={desk} current="metrics" />
        <PeriodForm
          desk={desk}
          path={`/admin${pages.metrics.path}`}
          period={period}
          today={today}
          exportPath="metrics"
        />
        {metrics && old && (
          <Content
            desk={desk}
            metrics={metrics}
            old={old.series}
            period={period}
            visible={visible}
            {...(readerId ? { readerId } : {})}
          />
        )}
      </>
    )
  })

function Content({
  desk,
  metrics: { series, currency, countedAt, zone },
  old,
  period,
  visible,
  readerId,
}: {
  desk: Desk
  metrics: Metrics
  old: readonly DeskSeriesFragment[]
  period: Period
  visible: readonly Figure[]
  readerId?: string
}) {
  const days = daysOf(period)
  const shownBy = { desk, series, currency, days }
  const sums = days.map((_, place) => sumsAt(series, place))
  const cards = {
    ...{ desk, period, ...(readerId ? { readerId } : {}) },
    compared: { now: sumsOf(series), before: sumsOf(old), days: sums, currency },
  }
  const hasMoney = visible.some(({ kind }) => kind === 'MONEY')
  return (
    <>
      <p className="desk__hint">
        {countedAt
          ? desk.words('panel.desk.metrics.countedAt', { at: desk.moment(countedAt), zone })
          : desk.words('panel.desk.metrics.notCounted')}
      </p>
      <FigureCards {...cards} figures={visible.filter(({ kind }) => kind !== 'MONEY')} />
      {hasMoney && (
        <section>
          <h2>{desk.words('panel.desk.money')}</h2>
          <FigureCards {...cards} figures={visible.filter(({ kind }) => kind === 'MONEY')} isWide />
        </section>
      )}
      <Charts {...shownBy} hasMoney={hasMoney} />
      <ByDay {...shownBy} figures={visible.filter(({ kind }) => kind === 'COUNT' || kind === 'MONEY')} />
    </>
  )
}

const kindSeries = [
  ['READINGS_CHAT', 'panel.desk.metrics.chat', 'var(--desk-chart)'],
  ['READINGS_VOICE', 'panel.desk.metrics.voice', 'var(--desk-chart-third)'],
  ['READINGS_VIDEO', 'panel.desk.metrics.video', 'var(--desk-chart-quiet)'],
] as const

function Charts({ desk, series, currency, days, hasMoney }: Shown & { hasMoney: boolean }) {
  const rows = (of: (sums: ReturnType<typeof sumsAt>) => Record<string, number>) =>
    days.map((day, place) => ({ day, ...of(sumsAt(series, place)) }))
  const bar = (name: string, fill: string) => ({
    ...{ key: name, fill },
    name: desk.words(figureNamed(name).title),
  })
  const heights =
    (...names: string[]) =>
    (sums: ReturnType<typeof sumsAt>) =>
      Object.fromEntries(names.map(name => [name, heightOf(figureNamed(name), sums, currency)]))
  return (
    <>
      <DayChart
        language={desk.language}
        currency={null}
        title={desk.words('panel.desk.metrics.readingsByDay')}
        isStacked
        series={kindSeries.map(([key, words, fill]) => ({ key, name: desk.words(words), fill }))}
        days={rows(sums => Object.fromEntries(kindSeries.map(([key]) => [key, sums(key).count])))}
      />
      {hasMoney && (
        <DayChart
          language={desk.language}
          currency={currency}
          title={desk.words('panel.desk.metrics.moneyByDay')}
          isStacked
          series={[bar('readers', 'var(--desk-chart)'), bar('platform', 'var(--desk-chart-quiet)')]}
          days={rows(heights('readers', 'platform'))}
        />
      )}
      <DayChart
        language={desk.language}
        currency={null}
        title={desk.words('panel.desk.metrics.peopleByDay')}
        series={[bar('active', 'var(--desk-chart)'), bar('signUps', 'var(--desk-chart-quiet)')]}
        days={rows(heights('active', 'signUps'))}
      />
    </>
  )
}

/** The latest first. */
const ByDay = ({
  desk,
  series,
  currency,
  days,
  figures: columns,
}: Shown & { figures: readonly Figure[] }) => (
  <section>
    <h2>{desk.words('panel.desk.metrics.byDay')}</h2>
    <WideTable label={desk.words('panel.desk.metrics.byDay')}>
      <thead>
        <tr>
          <th>{desk.words('panel.desk.metrics.day')}</th>
          {columns.map(({ name, title }) => (
            <th key={name} className="desk__number">
              {desk.words(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days
          .map((day, place) => ({ day, sums: sumsAt(series, place) }))
          .reverse()
          .map(({ day, sums }) => (
            <tr key={day}>
              <th scope="row" className="desk__day">
                {day}
              </th>
              {columns.map(figure => (
                <td key={figure.name} className="desk__number">
                  {Number(figure.of(sums)) === 0 && sums(figure.measures[0] ?? 'SIGN_UPS').count === 0 ? (
                    <span className="desk__none">0</span>
                  ) : (
                    <Link href={rowsHref(figure.measures, { from: day, to: day })} prefetch={false}>
                      {shown(desk, figure, sums, currency)}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </WideTable>
  </section>
)
