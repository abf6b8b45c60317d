import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskOrderDocument, type DeskOrderFragment, DeskPackingDocument } from '../generated.ts'
import { one } from '../one.ts'
import { pages } from '../pages.ts'
import { named, pickList } from '../pick-list.ts'
import { AddressBlock } from './AddressBlock.tsx'
import { PrintButton } from './PrintButton.tsx'

const mostAtOnce = 50
/** As many as stand on a page of orders. */
const aPage = 25

/** For the printer: what to take from the shelves, then for each order a slip for its parcel, with the address for its label. */
export const PrintView = (props: AdminViewServerProps) =>
  deskPage(props, { ...pages.print, isBare: true }, async desk => {
    const found = await ordersFor(desk, one(props.searchParams, 'ids'))
    const orders = found.filter(({ toPack }) => toPack.length > 0)
    return (
      <main className="desk desk--print">
        <PrintButton label={desk.words('panel.desk.print')} />
        {orders.length === 0 ? (
          <p>{desk.words('panel.desk.orders.none')}</p>
        ) : (
          <PickList desk={desk} orders={orders} />
        )}
        {orders.map(order => (
          <Slip key={order.id} desk={desk} order={order} />
        ))}
      </main>
    )
  })

/** Those that are named, or the first that wait. */
async function ordersFor(desk: Desk, ids: string | null): Promise<DeskOrderFragment[]> {
  if (ids === null) {
    const { packing } = await desk.ask(DeskPackingDocument, { first: aPage, after: null })
    return packing?.edges.map(({ node }) => node) ?? []
  }
  const chosen = [...new Set(ids.split(','))].slice(0, mostAtOnce)
  const found = await Promise.all(chosen.map(id => desk.ask(DeskOrderDocument, { id })))
  return found.flatMap(({ node }) => (node?.__typename === 'Order' ? [node] : []))
}

const PickList = ({ desk, orders }: { desk: Desk; orders: readonly DeskOrderFragment[] }) => (
  <section className="desk__sheet">
    <h1>{desk.words('panel.desk.pickList')}</h1>
    <table className="desk__table">
      <thead>
        <tr>
          <th>{desk.words('panel.desk.stock.sku')}</th>
          <th>{desk.words('panel.desk.order.product')}</th>
          <th className="desk__number">{desk.words('panel.desk.order.count')}</th>
          <th>{desk.words('panel.desk.orders')}</th>
        </tr>
      </thead>
      <tbody>
        {pickList(orders).map(({ sku, names, count, orders }) => (
          <tr key={sku}>
            <td>{sku}</td>
            <td>{names.join(' / ')}</td>
            <td className="desk__number">{count}</td>
            <td>{orders.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Slip = ({ desk, order }: { desk: Desk; order: DeskOrderFragment }) => (
  <section className="desk__sheet">
    <h1>{desk.words('panel.desk.slip', { number: order.number })}</h1>
    {order.address && (
      <div className="desk__label">
        <AddressBlock address={order.address} country={desk.country(order.country)} />
      </div>
    )}
    <p>
      {desk.moment(order.placedAt)} · {order.shippingName}
    </p>
    <table className="desk__table">
      <tbody>
        {order.toPack.map(({ count, line, pieces }) => (
          <tr key={line.id}>
            <td className="desk__number">{count}</td>
            <td>{named(line)}</td>
            <td>{pieces.map(piece => `${piece.count} × ${piece.sku}`).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
