import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskMetricRowsDocument, type DeskMetricRowsQuery } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { FilterForm } from '../money/FilterForm.tsx'
import { filledIn } from '../money/filters.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { measuresIn, periodAsked, todayOf } from './asked.ts'
import { ofMeasure } from './words.ts'

type Row = NonNullable<DeskMetricRowsQuery['metricRows']>['edges'][number]['node']
const aPage = 50
const rowNames = ['measure', 'from', 'to', 'readerId'] as const

/** The rows behind a number of the metrics, the latest first. */
export const RowsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.metricRows, async desk => {
    const values = filledIn(name => one(props.searchParams, name), rowNames)
    const measures = measuresIn(values.measure ?? null)
    if (measures.length === 0) return <p>{desk.words('panel.desk.metrics.noRows')}</p>
    const period = periodAsked(props.searchParams, await todayOf(desk))
    const after = one(props.searchParams, 'after')
    const asked = { measures, ...period, readerId: values.readerId ?? null, first: aPage, after }
    const { metricRows } = await desk.ask(DeskMetricRowsDocument, asked)
    const query = { ...values, ...period }
    return (
      <>
        <p>{measures.map(measure => desk.words(ofMeasure[measure])).join(' · ')}</p>
        <FilterForm
          desk={desk}
          values={query}
          exportPath="metric-rows"
          kept={['measure', 'readerId']}
          fields={[
            { name: 'from', label: desk.words('panel.desk.metrics.from'), type: 'date' },
            { name: 'to', label: desk.words('panel.desk.metrics.to'), type: 'date' },
          ]}
        />
        <RowTable desk={desk} rows={metricRows?.edges.map(({ node }) => node) ?? []} />
        {metricRows && (
          <Pager
            desk={desk}
            path={`/admin${pages.metricRows.path}`}
            query={query}
            after={after}
            pageInfo={metricRows.pageInfo}
          />
        )}
      </>
    )
  })

const RowTable = ({ desk, rows }: { desk: Desk; rows: readonly Row[] }) => (
  <DeskTable
    numbers={[4]}
    heads={[
      desk.words('panel.desk.money.at'),
      desk.words('panel.desk.metrics.what'),
      desk.words('panel.desk.cases.person'),
      desk.words('panel.desk.money.reader'),
      desk.words('panel.desk.metrics.value'),
      '',
    ]}
    empty={desk.words('panel.desk.metrics.noRows')}
    rows={rows.map((row, at) => ({
      key: `${row.measure}-${row.subjectId}-${at}`,
      cells: [
        <Moment key="at" desk={desk} at={row.at} />,
        desk.words(ofMeasure[row.measure]),
        <PersonLink key="person" of={row.person} />,
        <PersonLink key="reader" of={row.reader} />,
        shownValue(desk, row),
        <Subject key="subject" desk={desk} row={row} />,
      ],
    }))}
  />
)

/** What has no value shows none. */
function shownValue(desk: Desk, { measure, value, currency }: Row): string {
  if (value == null) return ''
  if (currency != null) return desk.money({ minor: value, currency })
  if (value === '0') return ''
  if (measure === 'REVIEWS' || measure === 'ACTIVE_PEOPLE') return desk.number(Number(value))
  const seconds = Number(value) / 1000
  return seconds < 60
    ? desk.number(seconds, { style: 'unit', unit: 'second', maximumFractionDigits: 0 })
    : desk.number(seconds / 60, { style: 'unit', unit: 'minute', maximumFractionDigits: 1 })
}

const PersonLink = ({ of }: { of?: { id: string; name: string } | null | undefined }) =>
  of ? (
    <Link href={`/admin${pages.people.path}/${encodeURIComponent(of.id)}`} prefetch={false}>
      <bdi>{of.name}</bdi>
    </Link>
  ) : null

/** What has a page of its own in the panel opens there. */
function Subject({ desk, row: { kind, subjectId } }: { desk: Desk; row: Row }) {
  const path = kind === 'Transfer' ? pages.transfers.path : kind === 'Order' ? pages.orders.path : null
  if (path === null) return null
  return (
    <Link href={`/admin${path}/${encodeURIComponent(subjectId)}`} prefetch={false}>
      {desk.words('panel.desk.metrics.open')}
    </Link>
  )
}
