import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { Empty } from '../Empty.tsx'
import { DeskReaderMetricsDocument, type DeskReaderMetricsQuery, type QualityMeasure } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import type { Period } from '../period.ts'
import { StateChip } from '../StateChip.tsx'
import { WideTable } from '../WideTable.tsx'
import { periodAsked, rowsHref, todayOf } from './asked.ts'
import { MetricTabs } from './MetricTabs.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { ofQuality, ofTier } from './words.ts'

type ReaderRow = NonNullable<DeskReaderMetricsQuery['readerMetrics']>['edges'][number]['node']
const aPage = 50

/** What each reader did in a period, with where they stand and what is past a limit. */
export const ReadersView = (props: AdminViewServerProps) =>
  deskPage(props, pages.readerMetrics, async desk => {
    const today = await todayOf(desk)
    const period = periodAsked(props.searchParams, today)
    const after = one(props.searchParams, 'after')
    const { readerMetrics } = await desk.ask(DeskReaderMetricsDocument, { ...period, first: aPage, after })
    const path = `/admin${pages.readerMetrics.path}`
    const rows = readerMetrics?.edges.map(({ node }) => node) ?? []
    return (
      <>
        <MetricTabs desk={desk} current="readerMetrics" />
        <PeriodForm desk={desk} path={path} period={period} today={today} exportPath="reader-metrics" />
        {rows.length === 0 ? (
          <Empty>{desk.words('panel.desk.metrics.noReaders')}</Empty>
        ) : (
          <ReaderTable desk={desk} rows={rows} period={period} />
        )}
        {readerMetrics && (
          <Pager
            desk={desk}
            path={path}
            query={{ ...period }}
            after={after}
            pageInfo={readerMetrics.pageInfo}
          />
        )}
      </>
    )
  })

const measures = Object.keys(ofQuality) as QualityMeasure[]
const kinds = ['READINGS_CHAT', 'READINGS_VOICE', 'READINGS_VIDEO'] as const

const ReaderTable = ({ desk, rows, period }: { desk: Desk; rows: readonly ReaderRow[]; period: Period }) => (
  <WideTable label={desk.words('panel.desk.metrics.readersTitle')}>
    <thead>
      <tr>
        <th>{desk.words('panel.desk.money.reader')}</th>
        <th>{desk.words('panel.desk.metrics.tier')}</th>
        <th className="desk__number">{desk.words('panel.desk.metrics.readings')}</th>
        <th className="desk__number">{desk.words('panel.desk.metrics.minutes')}</th>
        {rows[0]?.earned && <th className="desk__number">{desk.words('panel.desk.metrics.earned')}</th>}
        {measures.map(measure => (
          <th key={measure} className="desk__number">
            {desk.words(ofQuality[measure])}
          </th>
        ))}
        <th className="desk__number">{desk.words('panel.desk.metrics.warnings')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <ReaderLine key={row.reader?.id ?? at} desk={desk} row={row} period={period} />
      ))}
    </tbody>
  </WideTable>
)

function ReaderLine({ desk, row, period }: { desk: Desk; row: ReaderRow; period: Period }) {
  const { reader, tier, readings, minutes, earned, quality, warnings } = row
  const id = reader?.id ?? ''
  return (
    <tr>
      <td>
        <Link href={`/admin${pages.people.path}/${encodeURIComponent(id)}`} prefetch={false}>
          <bdi>{reader?.name}</bdi>
        </Link>
      </td>
      <td>
        <StateChip desk={desk} of={tier} words={ofTier} />
      </td>
      <td className="desk__number">
        <Link href={rowsHref(kinds, period, id)} prefetch={false}>
          {desk.number(readings)}
        </Link>
      </td>
      <td className="desk__number">{desk.number(minutes)}</td>
      {earned && (
        <td className="desk__number">
          <Link href={rowsHref(['READER_PART'], period, id)} prefetch={false}>
            {desk.money(earned)}
          </Link>
        </td>
      )}
      {quality.map(({ measure, value, isPastLimit }) => (
        <td key={measure} className={isPastLimit ? 'desk__number desk__past' : 'desk__number'}>
          {qualityValue(desk, measure, value)}
          {isPastLimit && <span className="desk__hidden">{desk.words('panel.desk.metrics.past')}</span>}
        </td>
      ))}
      <td className="desk__number">
        {warnings > 0 ? (
          <Link href={`/admin${pages.warnings.path}`} prefetch={false}>
            {desk.number(warnings)}
          </Link>
        ) : (
          desk.number(0)
        )}
      </td>
    </tr>
  )
}

function qualityValue(desk: Desk, measure: QualityMeasure, value: number | null): string {
  if (value === null) return '–'
  if (measure === 'RATING') return desk.number(value / 100, { minimumFractionDigits: 2 })
  if (measure === 'ANSWER_SECONDS') return desk.number(value, { style: 'unit', unit: 'second' })
  if (measure === 'IDLE') return desk.number(value, { style: 'unit', unit: 'day' })
  return desk.number(value / 100, { style: 'percent' })
}
