import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskStockMovementsDocument } from '../generated.ts'
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
    return (
      <>
        <p>
          <strong>{sku}</strong> ·{' '}
          <Link href={`/admin${pages.stock.path}`}>{desk.words('panel.desk.stock')}</Link>
        </p>
        {rows.length === 0 ? (
          <p>{desk.words('panel.desk.stock.none')}</p>
        ) : (
          <table className="desk__table">
            <thead>
              <tr>
                <th>{desk.words('panel.desk.movement.at')}</th>
                <th>{desk.words('panel.desk.movement.kind')}</th>
                <th className="desk__number">{desk.words('panel.desk.stock.count')}</th>
                <th>{desk.words('panel.desk.movement.by')}</th>
                <th>{desk.words('panel.desk.stock.note')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, count, orderId, note, at, person }) => (
                <tr key={`${at} ${kind} ${orderId}`}>
                  <td>{desk.moment(at)}</td>
                  <td>{desk.words(ofMovement[kind])}</td>
                  <td className="desk__number">{count.toLocaleString(desk.language)}</td>
                  <td>
                    {orderId ? (
                      <Link href={`/admin${pages.orders.path}/${encodeURIComponent(orderId)}`}>
                        {desk.words('panel.desk.order')}
                      </Link>
                    ) : (
                      <bdi>{person?.name}</bdi>
                    )}
                  </td>
                  <td>
                    <bdi>{note}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
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
  })

function skuIn({ params }: AdminViewServerProps): string {
  const segments = params?.segments
  return decodeURIComponent((Array.isArray(segments) && segments[2]) || '')
}
