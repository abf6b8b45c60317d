import type { StaffRole } from '../staff/who.ts'
import type { DeskView } from './desk-view.ts'
import { moneyPages } from './money/pages.ts'

const minders = ['support', 'finance', 'moderator'] as const satisfies StaffRole[]
const watchers = ['support', 'moderator'] as const satisfies StaffRole[]
const keepers = ['support', 'finance'] as const satisfies StaffRole[]

/** The pages of the staff's desk, in the order in which their addresses are tried. */
export const pages = {
  cases: {
    path: '/desk/cases',
    view: '/desk/cases/cases-view.tsx#CasesView',
    title: 'panel.desk.cases',
    roles: minders,
    isInNavigation: true,
  },
  case: {
    path: '/desk/cases/:id',
    view: '/desk/cases/case-view.tsx#CaseView',
    title: 'panel.desk.case',
    roles: minders,
    isInNavigation: false,
  },
  live: {
    path: '/desk/live',
    view: '/desk/live/live-view.tsx#LiveView',
    title: 'panel.desk.live',
    roles: minders,
    isInNavigation: true,
  },
  metrics: {
    path: '/desk/metrics',
    view: '/desk/metrics/metrics-view.tsx#MetricsView',
    title: 'panel.desk.metrics',
    roles: minders,
    isInNavigation: true,
  },
  readerMetrics: {
    path: '/desk/metrics/readers',
    view: '/desk/metrics/readers-view.tsx#ReadersView',
    title: 'panel.desk.metrics.readersTitle',
    roles: minders,
    isInNavigation: false,
  },
  warnings: {
    path: '/desk/metrics/warnings',
    view: '/desk/metrics/warnings-view.tsx#WarningsView',
    title: 'panel.desk.metrics.warningsTitle',
    roles: minders,
    isInNavigation: false,
  },
  metricRows: {
    path: '/desk/metrics/rows',
    view: '/desk/metrics/rows-view.tsx#RowsView',
    title: 'panel.desk.metrics.rows',
    roles: minders,
    isInNavigation: false,
  },
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
  help: {
    path: '/desk/help',
    view: '/desk/help/help-view.tsx#HelpView',
    title: 'panel.desk.help',
    roles: minders,
    isInNavigation: true,
  },
  helpRatings: {
    path: '/desk/help/ratings',
    view: '/desk/help/ratings-view.tsx#RatingsView',
    title: 'panel.desk.help.ratings',
    roles: ['support', 'editor'],
    isInNavigation: false,
  },
  ticket: {
    path: '/desk/help/:id',
    view: '/desk/help/ticket-view.tsx#TicketView',
    title: 'panel.desk.help.ticket',
    roles: minders,
    isInNavigation: false,
  },
  moderation: {
    path: '/desk/moderation',
    view: '/desk/moderation/moderation-view.tsx#ModerationView',
    title: 'panel.desk.moderation',
    roles: watchers,
    isInNavigation: true,
  },
  moderationItem: {
    path: '/desk/moderation/:id',
    view: '/desk/moderation/item-view.tsx#ModerationItemView',
    title: 'panel.desk.moderationItem',
    roles: watchers,
    isInNavigation: false,
  },
  applications: {
    path: '/desk/applications',
    view: '/desk/applications/applications-view.tsx#ApplicationsView',
    title: 'panel.desk.applications',
    roles: watchers,
    isInNavigation: true,
  },
  invitations: {
    path: '/desk/applications/invitations',
    view: '/desk/applications/invitations-view.tsx#InvitationsView',
    title: 'panel.desk.invitations',
    roles: watchers,
    isInNavigation: false,
  },
  application: {
    path: '/desk/applications/:id',
    view: '/desk/applications/application-view.tsx#ApplicationView',
    title: 'panel.desk.application',
    roles: watchers,
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
  ...moneyPages,
  audit: {
    path: '/desk/audit',
    view: '/desk/audit/audit-view.tsx#AuditView',
    title: 'panel.desk.audit',
    roles: ['admin'],
    isInNavigation: true,
  },
} as const satisfies Record<string, DeskView>

/** As Payload wants them. */
export const deskViews = Object.fromEntries(
  Object.entries(pages).map(([name, { path, view }]) => [
    name,
    { path, exact: true, Component: view } as const,
  ]),
)
