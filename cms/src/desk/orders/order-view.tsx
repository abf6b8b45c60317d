import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { digitsOf } from '../amounts.ts'
import type { Desk } from '../desk.ts'
import { deskPage, idIn } from '../desk-page.tsx'
import { DeskOrderDocument } from '../generated.ts'
import { pages } from '../pages.ts'
import { named } from '../pick-list.ts'
import { StateChip } from '../StateChip.tsx'
import { ofState } from '../word-keys.ts'
import { AddressBlock } from './AddressBlock.tsx'
import { RefundForm } from './RefundForm.tsx'
import { ShipForm } from './ShipForm.tsx'
import { Timeline } from './Timeline.tsx'
import type { WholeOrder } from './whole-order.ts'

/** One order: what was bought, where it goes, what was done with it, and the forms by which more is done. */
export const OrderView = (props: AdminViewServerProps) =>
  deskPage(props, pages.order, async desk => {
    const order = await orderOf(desk, idIn(props))
    if (!order) notFound()
    const packed = order.toPack
    const body = (
      <>
        <p className="desk__head">
          <StateChip desk={desk} of={order.state} words={ofState} />
          <span>{desk.moment(order.placedAt)}</span>
        </p>
        <Lines desk={desk} order={order} />
        <div className="desk__beside desk__beside--even">
          {order.address && (
            <section className="desk__card">
              <h2>{desk.words('panel.desk.order.address')}</h2>
              <AddressBlock address={order.address} country={desk.country(order.country)} />
              <p>{order.shippingName}</p>
              {packed.length > 0 && (
                <a
                  href={`/admin${pages.print.path}?ids=${encodeURIComponent(order.id)}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {desk.words('panel.desk.orders.print')}
                </a>
              )}
            </section>
          )}
          <section className="desk__card">
            <h2>{desk.words('panel.desk.order.timeline')}</h2>
            <Timeline desk={desk} order={order} />
          </section>
        </div>
        {packed.length > 0 && (
          <ShipForm
            orderId={order.id}
            lines={packed.map(({ count, line }) => ({ id: line.id, name: named(line), open: count }))}
            words={shipWords(desk)}
          />
        )}
        {(order.state === 'PARTLY_FULFILLED' || order.state === 'FULFILLED') && (
          <RefundForm
            orderId={order.id}
            currency={order.total.currency}
            digits={digitsOf(order.total.currency)}
            lines={order.lines
              .filter(({ fulfilled }) => fulfilled > 0)
              .map(({ id, name, variantName, paid, refunded }) => ({
                id,
                name: named({ name, variantName }),
                most: String(BigInt(paid.minor) - BigInt(refunded.minor)),
              }))}
            words={refundWords(desk)}
          />
        )}
      </>
    )
    return { heading: order.number, body }
  })

async function orderOf(desk: Desk, id: string): Promise<WholeOrder | null> {
  const { node } = await desk.ask(DeskOrderDocument, { id })
  return node?.__typename === 'Order' ? node : null
}

function Lines({ desk, order }: { desk: Desk; order: WholeOrder }) {
  const sums = [
    ['panel.desk.order.goods', order.goods],
    ['panel.desk.order.discount', order.discount],
    ['panel.desk.order.shipping', order.shipping],
    ['panel.desk.order.tax', order.tax],
    ['panel.desk.order.total', order.total],
    ['panel.desk.order.cancelled', order.cancelledMoney],
    ['panel.desk.order.refunded', order.refunded],
  ] as const
  const seldom = ['panel.desk.order.discount', 'panel.desk.order.cancelled', 'panel.desk.order.refunded']
  const shown = sums.filter(([name, { minor }]) => minor !== '0' || !seldom.includes(name))
  return (
    <table className="desk__table">
      <thead>
        <tr>
          <th>{desk.words('panel.desk.order.product')}</th>
          <th>{desk.words('panel.desk.stock.sku')}</th>
          <th className="desk__number">{desk.words('panel.desk.order.count')}</th>
          <th className="desk__number">{desk.words('panel.desk.order.open')}</th>
          <th className="desk__number">{desk.words('panel.desk.order.paid')}</th>
          <th className="desk__number">{desk.words('panel.desk.order.refunded')}</th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map(line => (
          <tr key={line.id}>
            <td>{named(line)}</td>
            <td>{line.sku}</td>
            <td className="desk__number">{line.count}</td>
            <td className="desk__number">{line.count - line.fulfilled - line.cancelled}</td>
            <td className="desk__number">{desk.money(line.paid)}</td>
            <td className="desk__number">{desk.money(line.refunded)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {shown.map(([name, amount]) => (
          <tr key={name} className={amount === order.total ? 'desk__total' : undefined}>
            <th colSpan={4} scope="row">
              {desk.words(name)}
            </th>
            <td className="desk__number">{desk.money(amount)}</td>
            <td />
          </tr>
        ))}
      </tfoot>
    </table>
  )
}

const shipWords = (desk: Desk) => ({
  title: desk.words('panel.desk.order.ship'),
  carrier: desk.words('panel.desk.carrier'),
  tracking: desk.words('panel.desk.tracking'),
  ship: desk.words('panel.desk.orders.ship'),
  shipped: desk.words('panel.desk.shipped'),
  failed: desk.words('panel.desk.failed'),
})

const refundWords = (desk: Desk) => ({
  title: desk.words('panel.desk.refund'),
  shipping: desk.words('panel.desk.order.shipping'),
  reason: desk.words('panel.desk.refund.reason'),
  toCard: desk.words('panel.desk.refund.toCard'),
  foresee: desk.words('panel.desk.refund.foresee'),
  effect: desk.words('panel.desk.refund.effect'),
  back: desk.words('panel.desk.refund.back'),
  byReaders: desk.words('panel.desk.refund.byReaders'),
  byPlatform: desk.words('panel.desk.refund.byPlatform'),
  tax: desk.words('panel.desk.refund.tax'),
  give: desk.words('panel.desk.refund.give'),
  given: desk.words('panel.desk.refund.given'),
  noAmount: desk.words('panel.desk.refund.noAmount'),
  failed: desk.words('panel.desk.failed'),
})
