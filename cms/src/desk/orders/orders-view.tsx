import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { type DeskOrderFragment, DeskOrdersDocument, type DeskOrdersQueryVariables } from '../generated.ts'
import { callNumber, toPack } from '../open-pieces.ts'
import { one, Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { OrderList } from './OrderList.tsx'

type State = DeskOrdersQueryVariables['state']
const states: readonly State[] = ['PAID', 'PARTLY_FULFILLED', 'FULFILLED', 'AWAITING_PAYMENT', 'CANCELLED']
const aPage = 25

/** Orders that stand in one way, the oldest first; those that are to be packed can be shipped many at once. */
export const OrdersView = (props: AdminViewServerProps) =>
  deskPage(props, pages.orders, async desk => {
    const state = states.find(each => each === one(props.searchParams, 'state')) ?? 'PAID'
    const after = one(props.searchParams, 'after')
    const { orders } = await desk.ask(DeskOrdersDocument, { state, first: aPage, after })
    const rows = orders?.edges.map(({ node }) => rowOf(desk, node)) ?? []
    return (
      <>
        <nav className="desk__tabs">
          {states.map(each => (
            <Link
              key={each}
              href={`/admin${pages.orders.path}?state=${each}`}
              aria-current={each === state ? 'page' : undefined}
            >
              {desk.words(`panel.desk.state.${each}`)}
            </Link>
          ))}
        </nav>
        {rows.length === 0 ? (
          <p>{desk.words('panel.desk.orders.none')}</p>
        ) : (
          <OrderList key={`${state} ${after}`} rows={rows} words={wordsOf(desk)} />
        )}
        {orders && (
          <Pager
            desk={desk}
            path={`/admin${pages.orders.path}`}
            query={{ state }}
            after={after}
            pageInfo={orders.pageInfo}
          />
        )}
      </>
    )
  })

function rowOf(desk: Desk, order: DeskOrderFragment) {
  const open = toPack(order)
  return {
    id: order.id,
    number: callNumber(order.id),
    placed: desk.moment(order.placedAt),
    to: order.address
      ? `${order.address.name}, ${order.address.city}, ${desk.country(order.country)}`
      : desk.country(order.country),
    pieces: (open.length > 0
      ? open.map(({ open, sku }) => `${open} × ${sku}`)
      : order.lines.map(({ count, sku }) => `${count} × ${sku}`)
    ).join(', '),
    total: desk.money(order.total),
    mayShip: open.length > 0 && (order.state === 'PAID' || order.state === 'PARTLY_FULFILLED'),
  }
}

const wordsOf = (desk: Desk) => ({
  all: desk.words('panel.desk.orders.all'),
  order: desk.words('panel.desk.order'),
  placed: desk.words('panel.desk.orders.placed'),
  to: desk.words('panel.desk.orders.to'),
  pieces: desk.words('panel.desk.orders.pieces'),
  total: desk.words('panel.desk.orders.total'),
  carrier: desk.words('panel.desk.carrier'),
  tracking: desk.words('panel.desk.tracking'),
  ship: desk.words('panel.desk.orders.ship'),
  print: desk.words('panel.desk.orders.print'),
  shipped: desk.words('panel.desk.shipped'),
  failed: desk.words('panel.desk.failed'),
})
