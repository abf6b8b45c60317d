import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskStockMovementsDocument } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { ofMovement } from '../word-keys.ts'

const aPage = 50

/** What moved pieces of an SKU, the latest first. */
export const MovementsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.movements, async desk => {
    const sku = skuIn(props)
    const after = one(props.searchParams, 'after')
    const { stockMovements } = await desk.ask(DeskStockMovementsDocument, { sku, first: aPage, after })
    const rows = stockMovements?.edges.map(({ node }) => node) ?? []
    const body = (
      <>
        <DeskTable
          numbers={[2]}
          heads={[
            desk.words('panel.desk.movement.at'),
            desk.words('panel.desk.movement.kind'),
            desk.words('panel.desk.stock.count'),
            desk.words('panel.desk.movement.by'),
            desk.words('panel.desk.stock.note'),
          ]}
          empty={desk.words('panel.desk.stock.none')}
          rows={rows.map(({ kind, count, orderId, note, at, person }) => ({
            key: `${at} ${kind} ${orderId}`,
            cells: [
              <Moment key="at" desk={desk} at={at} />,
              desk.words(ofMovement[kind]),
              desk.number(count, { signDisplay: 'exceptZero' }),
              orderId ? (
                <Link key="order" href={`/admin${pages.orders.path}/${encodeURIComponent(orderId)}`}>
                  {desk.words('panel.desk.order')}
                </Link>
              ) : (
                <bdi key="by">{person?.name}</bdi>
              ),
              <bdi key="note">{note}</bdi>,
            ],
          }))}
        />
        {stockMovements && (
          <Pager
            desk={desk}
            path={`/admin${pages.stock.path}/${encodeURIComponent(sku)}`}
            query={{}}
            after={after}
            pageInfo={stockMovements.pageInfo}
          />
        )}
      </>
    )
    return { heading: sku, body }
  })

function skuIn({ params }: AdminViewServerProps): string {
  const segments = params?.segments
  return decodeURIComponent((Array.isArray(segments) && segments[2]) || '')
}
