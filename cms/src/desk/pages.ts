import type { StaffRole } from '../staff/who.ts'
import type { PanelKey } from '../words.ts'

interface DeskPage {
  readonly path: `/desk/${string}`
  readonly view: string
  readonly title: PanelKey
  readonly roles: readonly StaffRole[]
  readonly isInNavigation: boolean
}

const minders = ['support', 'finance', 'moderator'] as const satisfies StaffRole[]
const keepers = ['support', 'finance'] as const satisfies StaffRole[]

/** The pages of the staff's desk, in the order in which their addresses are tried. */
export const pages = {
  people: {
    path: '/desk/people',
    view: '/desk/people/people-view.tsx#PeopleView',
    title: 'panel.desk.people',
    roles: minders,
    isInNavigation: true,
  },
  person: {
    path: '/desk/people/:id',
    view: '/desk/people/person-view.tsx#PersonView',
    title: 'panel.desk.person',
    roles: minders,
    isInNavigation: false,
  },
  orders: {
    path: '/desk/orders',
    view: '/desk/orders/orders-view.tsx#OrdersView',
    title: 'panel.desk.orders',
    roles: keepers,
    isInNavigation: true,
  },
  print: {
    path: '/desk/orders/print',
    view: '/desk/orders/print-view.tsx#PrintView',
    title: 'panel.desk.print',
    roles: keepers,
    isInNavigation: false,
  },
  order: {
    path: '/desk/orders/:id',
    view: '/desk/orders/order-view.tsx#OrderView',
    title: 'panel.desk.order',
    roles: keepers,
    isInNavigation: false,
  },
  returns: {
    path: '/desk/returns',
    view: '/desk/returns/returns-view.tsx#ReturnsView',
    title: 'panel.desk.returns',
    roles: keepers,
    isInNavigation: true,
  },
  sales: {
    path: '/desk/sales',
    view: '/desk/sales/sales-view.tsx#SalesView',
    title: 'panel.desk.sales',
    roles: ['finance'],
    isInNavigation: true,
  },
  movements: {
    path: '/desk/stock/:sku',
    view: '/desk/stock/movements-view.tsx#MovementsView',
    title: 'panel.desk.movements',
    roles: keepers,
    isInNavigation: false,
  },
  stock: {
    path: '/desk/stock',
    view: '/desk/stock/stock-view.tsx#StockView',
    title: 'panel.desk.stock',
    roles: keepers,
    isInNavigation: true,
  },
  productFiles: {
    path: '/desk/products',
    view: '/shop/csv/product-files-view.tsx#ProductFilesView',
    title: 'panel.csv.title',
    roles: ['editor'],
    isInNavigation: true,
  },
} as const satisfies Record<string, DeskPage>

/** As Payload wants them. */
export const deskViews = Object.fromEntries(
  Object.entries(pages).map(([name, { path, view }]) => [
    name,
    { path, exact: true, Component: view } as const,
  ]),
)
