import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { Empty } from '../Empty.tsx'
import {
  type DeskOrderFragment,
  DeskOrdersDocument,
  type DeskOrdersQueryVariables,
  DeskPackingDocument,
} from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { piecesOf } from '../pick-list.ts'
import { ofState } from '../word-keys.ts'
import { OrderList } from './OrderList.tsx'

type State = DeskOrdersQueryVariables['state']
const states: readonly State[] = ['PAID', 'PARTLY_FULFILLED', 'FULFILLED', 'AWAITING_PAYMENT', 'CANCELLED']
const aPage = 25

/** Orders of which something is to be packed, which are shipped many at once, or those that stand in one way; the oldest first. */
export const OrdersView = (props: AdminViewServerProps) =>
  deskPage(props, pages.orders, async desk => {
    const state = states.find(each => each === one(props.searchParams, 'state')) ?? null
    const after = one(props.searchParams, 'after')
    const orders = await ordersOf(desk, state, after)
    const rows = orders?.edges.map(({ node }) => rowOf(desk, node)) ?? []
    const path = `/admin${pages.orders.path}`
    return (
      <>
        <nav className="desk__tabs" aria-label={desk.words(pages.orders.title)}>
          <Link href={path} aria-current={state === null ? 'page' : undefined}>
            {desk.words('panel.desk.orders.toPack')}
          </Link>
          {states.map(each => (
            <Link
              key={each}
              href={`${path}?state=${each}`}
              aria-current={each === state ? 'page' : undefined}
            >
              {desk.words(ofState[each])}
            </Link>
          ))}
        </nav>
        {rows.length === 0 ? (
          <Empty>{desk.words('panel.desk.orders.none')}</Empty>
        ) : (
          <OrderList key={`${state} ${after}`} rows={rows} words={wordsOf(desk)} />
        )}
        {orders && (
          <Pager
            desk={desk}
            path={path}
            query={state ? { state } : {}}
            after={after}
            pageInfo={orders.pageInfo}
          />
        )}
      </>
    )
  })

const ordersOf = async (desk: Desk, state: State | null, after: string | null) =>
  state === null
    ? (await desk.ask(DeskPackingDocument, { first: aPage, after })).packing
    : (await desk.ask(DeskOrdersDocument, { state, first: aPage, after })).orders

function rowOf(desk: Desk, order: DeskOrderFragment) {
  const { id, number, placedAt, address, country, lines, total } = order
  const place = desk.country(country)
  return {
    id,
    number,
    placed: desk.moment(placedAt),
    to: address ? `${address.name}, ${address.city}, ${place}` : place,
    pieces: piecesOf(order) || lines.map(({ count, sku }) => `${count} × ${sku}`).join(', '),
    total: desk.money(total),
    mayShip: order.toPack.length > 0,
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
