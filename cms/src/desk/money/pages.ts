import type { StaffRole } from '../../staff/who.ts'
import type { DeskView } from '../desk-view.ts'

const keepers = ['support', 'finance'] as const satisfies StaffRole[]

/** The pages about money, in the order in which their addresses are tried. */
export const moneyPages = {
  transfers: {
    path: '/desk/money',
    view: '/desk/money/transfers-view.tsx#TransfersView',
    title: 'panel.desk.money',
    roles: ['finance'],
    isInNavigation: true,
  },
  payouts: {
    path: '/desk/money/payouts',
    view: '/desk/money/payouts-view.tsx#PayoutsView',
    title: 'panel.desk.money.payouts',
    roles: ['finance'],
    isInNavigation: false,
  },
  payoutRuns: {
    path: '/desk/money/runs',
    view: '/desk/money/runs-view.tsx#RunsView',
    title: 'panel.desk.money.runs',
    roles: ['finance'],
    isInNavigation: false,
  },
  payoutHolds: {
    path: '/desk/money/holds',
    view: '/desk/money/holds-view.tsx#HoldsView',
    title: 'panel.desk.money.holds',
    roles: ['finance'],
    isInNavigation: false,
  },
  topUps: {
    path: '/desk/money/top-ups',
    view: '/desk/money/top-ups-view.tsx#TopUpsView',
    title: 'panel.desk.money.topUps',
    roles: ['finance'],
    isInNavigation: false,
  },
  packageSales: {
    path: '/desk/money/packages',
    view: '/desk/money/packages-view.tsx#PackagesView',
    title: 'panel.packages.many',
    roles: ['finance'],
    isInNavigation: false,
  },
  paymentEvents: {
    path: '/desk/money/events',
    view: '/desk/money/events-view.tsx#EventsView',
    title: 'panel.desk.money.events',
    roles: ['finance'],
    isInNavigation: false,
  },
  parked: {
    path: '/desk/money/parked',
    view: '/desk/money/parked-view.tsx#ParkedView',
    title: 'panel.desk.money.parked',
    roles: keepers,
    isInNavigation: false,
  },
  findings: {
    path: '/desk/money/findings',
    view: '/desk/money/findings-view.tsx#FindingsView',
    title: 'panel.desk.money.findings',
    roles: keepers,
    isInNavigation: false,
  },
  transfer: {
    path: '/desk/money/:id',
    view: '/desk/money/transfer-view.tsx#TransferView',
    title: 'panel.desk.money.transfer',
    roles: ['finance'],
    isInNavigation: false,
  },
} as const satisfies Record<string, DeskView>
