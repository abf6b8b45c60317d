import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskOrderDocument, type DeskOrderFragment, DeskOrdersDocument } from '../generated.ts'
import { callNumber, pickList, toPack } from '../open-pieces.ts'
import { one } from '../pager.tsx'
import { pages } from '../pages.ts'
import { AddressBlock } from './AddressBlock.tsx'
import { named } from './order-view.tsx'
import { PrintButton } from './PrintButton.tsx'

const mostAtOnce = 50

/** For the printer: what to take from the shelves, then for each order a slip for its parcel, with the address for its label. */
export const PrintView = (props: AdminViewServerProps) =>
  deskPage(props, { ...pages.print, isBare: true }, async desk => {
    const found = await ordersFor(desk, one(props.searchParams, 'ids'))
    const orders = found.filter(order => toPack(order).length > 0)
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
    const { orders } = await desk.ask(DeskOrdersDocument, { state: 'PAID', first: mostAtOnce, after: null })
    return orders?.edges.map(({ node }) => node) ?? []
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
        {pickList(orders).map(({ sku, name, variantName, count, orders }) => (
          <tr key={sku}>
            <td>{sku}</td>
            <td>{named(name, variantName)}</td>
            <td className="desk__number">{count}</td>
            <td>{orders.map(callNumber).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Slip = ({ desk, order }: { desk: Desk; order: DeskOrderFragment }) => (
  <section className="desk__sheet">
    <h1>{desk.words('panel.desk.slip', { number: callNumber(order.id) })}</h1>
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
        {toPack(order).map(({ id, sku, name, variantName, open }) => (
          <tr key={id}>
            <td className="desk__number">{open}</td>
            <td>{named(name, variantName)}</td>
            <td>{sku}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
