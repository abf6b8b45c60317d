import type { PanelKey } from '../../words.ts'
import type { Desk } from '../desk.ts'

/** Why money moves, by the names of the ledger. */
export const ofTransferReason: Readonly<Record<string, PanelKey>> = {
  'top-up': 'panel.desk.money.reason.top-up',
  'session-minute': 'panel.desk.money.reason.session-minute',
  'booking-hold': 'panel.desk.money.reason.booking-hold',
  'session-booking': 'panel.desk.money.reason.session-booking',
  'order-hold': 'panel.desk.money.reason.order-hold',
  'entry-hold': 'panel.desk.money.reason.entry-hold',
  'purchase-hold': 'panel.desk.money.reason.purchase-hold',
  'purchase-share': 'panel.desk.money.reason.purchase-share',
  'purchase-sale': 'panel.desk.money.reason.purchase-sale',
  'purchase-tax': 'panel.desk.money.reason.purchase-tax',
  'guest-wallet': 'panel.desk.money.reason.guest-wallet',
  'session-share': 'panel.desk.money.reason.session-share',
  release: 'panel.desk.money.reason.release',
  tip: 'panel.desk.money.reason.tip',
  gift: 'panel.desk.money.reason.gift',
  'gift-undone': 'panel.desk.money.reason.gift-undone',
  payout: 'panel.desk.money.reason.payout',
  'payout-returned': 'panel.desk.money.reason.payout-returned',
  refund: 'panel.desk.money.reason.refund',
  'receivable-collected': 'panel.desk.money.reason.receivable-collected',
  'receivable-written-off': 'panel.desk.money.reason.receivable-written-off',
  'card-refund': 'panel.desk.money.reason.card-refund',
  'card-refund-failed': 'panel.desk.money.reason.card-refund-failed',
  chargeback: 'panel.desk.money.reason.chargeback',
  'chargeback-won': 'panel.desk.money.reason.chargeback-won',
  'reserve-kept': 'panel.desk.money.reason.reserve-kept',
  'reserve-freed': 'panel.desk.money.reason.reserve-freed',
  promotion: 'panel.desk.money.reason.promotion',
  guarantee: 'panel.desk.money.reason.guarantee',
  tax: 'panel.desk.money.reason.tax',
  exchange: 'panel.desk.money.reason.exchange',
  adjustment: 'panel.desk.money.reason.adjustment',
}

/** Kinds of account, by the names of the ledger. */
const ofAccountKind: Readonly<Record<string, PanelKey>> = {
  wallet: 'panel.desk.money.kind.wallet',
  earnings: 'panel.desk.money.kind.earnings',
  reserve: 'panel.desk.money.kind.reserve',
  receivable: 'panel.desk.money.kind.receivable',
  'platform-revenue': 'panel.desk.money.kind.platform-revenue',
  'card-clearing': 'panel.desk.money.kind.card-clearing',
  held: 'panel.desk.money.kind.held',
  'payout-clearing': 'panel.desk.money.kind.payout-clearing',
  promotions: 'panel.desk.money.kind.promotions',
  guarantee: 'panel.desk.money.kind.guarantee',
  'chargeback-loss': 'panel.desk.money.kind.chargeback-loss',
  'tax-payable': 'panel.desk.money.kind.tax-payable',
  exchange: 'panel.desk.money.kind.exchange',
}

/** What the ledger names in words; a name that is new to the panel stays as it is. */
export const reasonIn = (desk: Desk, reason: string): string => worded(desk, ofTransferReason[reason], reason)
export const kindIn = (desk: Desk, kind: string): string => worded(desk, ofAccountKind[kind], kind)

const worded = (desk: Desk, key: PanelKey | undefined, name: string): string => (key ? desk.words(key) : name)
