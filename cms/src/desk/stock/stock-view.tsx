import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskStockDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { CountStock } from './CountStock.tsx'

const aPage = 50

/** Pieces of everything that was ever counted, by SKU, and the form by which more are counted in or out. */
export const StockView = (props: AdminViewServerProps) =>
  deskPage(props, pages.stock, async desk => {
    const low = one(props.searchParams, 'low') !== null
    const after = one(props.searchParams, 'after')
    const { stock } = await desk.ask(DeskStockDocument, { low, first: aPage, after })
    const path = `/admin${pages.stock.path}`
    const rows = stock?.edges.map(({ node }) => node) ?? []
    return (
      <>
        <nav className="desk__tabs" aria-label={desk.words(pages.stock.title)}>
          <Link href={path} aria-current={low ? undefined : 'page'}>
            {desk.words('panel.desk.stock.all')}
          </Link>
          <Link href={`${path}?low=1`} aria-current={low ? 'page' : undefined}>
            {desk.words('panel.desk.stock.low')}
          </Link>
        </nav>
        {isOneOf(props.initPageResult.req.user, 'support') && (
          <CountStock skus={rows.map(({ sku }) => sku)} words={wordsOf(desk)} />
        )}
        <DeskTable
          numbers={columns.map((_, at) => at + 1)}
          heads={[desk.words('panel.desk.stock.sku'), ...columns.map(([, key]) => desk.words(key))]}
          empty={desk.words('panel.desk.stock.none')}
          rows={rows.map(row => ({
            key: row.sku,
            cells: [
              <Link key="sku" href={`${path}/${encodeURIComponent(row.sku)}`}>
                {row.sku}
              </Link>,
              ...columns.map(([name]) => desk.number(row[name])),
            ],
          }))}
        />
        {stock && (
          <Pager
            desk={desk}
            path={path}
            query={low ? { low: '1' } : {}}
            after={after}
            pageInfo={stock.pageInfo}
          />
        )}
      </>
    )
  })

const columns = [
  ['available', 'panel.desk.stock.available'],
  ['reserved', 'panel.desk.stock.reserved'],
  ['received', 'panel.desk.stock.received'],
  ['sold', 'panel.desk.stock.sold'],
  ['returned', 'panel.desk.stock.returned'],
  ['writtenOff', 'panel.desk.stock.writtenOff'],
  ['lowAt', 'panel.desk.stock.lowAt'],
] as const

const wordsOf = (desk: Desk) => ({
  sku: desk.words('panel.desk.stock.sku'),
  count: desk.words('panel.desk.stock.count'),
  countHint: desk.words('panel.desk.stock.count.hint'),
  note: desk.words('panel.desk.stock.note'),
  lowAt: desk.words('panel.desk.stock.lowAt'),
  save: desk.words('panel.desk.stock.save'),
  saved: desk.words('panel.desk.stock.saved'),
  failed: desk.words('panel.desk.failed'),
})
