import { digitsOf, majorOf } from '../amounts.ts'
import { deskExport } from '../csv/desk-export.ts'
import { DeskPayoutsDocument, DeskTopUpsDocument, DeskTransfersDocument } from '../generated.ts'
import { filledIn, payoutFilter, topUpFilter, transferFilter, transferNames } from './filters.ts'

/** As numbers stand in files, whatever language somebody reads: "-12.50". */
function inMajor({ minor, currency }: { minor: string; currency: string }): string {
  const digits = digitsOf(currency)
  return minor.startsWith('-') ? `-${majorOf(minor.slice(1), digits)}` : majorOf(minor, digits)
}

/** GET /api/desk/export/transfers, with the filters of the page. */
export const exportTransfers = deskExport('transfers', ['finance'], {
  head: [
    'number',
    'at',
    'reason',
    'from',
    'from account',
    'to',
    'to account',
    'amount',
    'fee',
    'currency',
    'subject',
  ],
  page: async (desk, query, place) => {
    const filter = transferFilter(filledIn(name => query.get(name), transferNames))
    return (await desk.ask(DeskTransfersDocument, { filter, ...place })).transfers ?? null
  },
  cells: ({ number, at, reason, debit, credit, amount, fee, subject }) => [
    number,
    at,
    reason,
    debit.owner?.name ?? '',
    debit.kind,
    credit.owner?.name ?? '',
    credit.kind,
    inMajor(amount),
    inMajor(fee),
    amount.currency,
    subject,
  ],
})

/** GET /api/desk/export/payouts, with the filters of the page. */
export const exportPayouts = deskExport('payouts', ['finance'], {
  head: ['run', 'reader', 'amount', 'returned', 'currency', 'state', 'begun', 'failure'],
  page: async (desk, query, place) => {
    const filter = payoutFilter(filledIn(name => query.get(name), ['day', 'personId', 'state']))
    return (await desk.ask(DeskPayoutsDocument, { filter, ...place })).payouts ?? null
  },
  cells: ({ day, person, amount, returned, state, createdAt, failure }) => [
    day ?? '',
    person?.name ?? '',
    inMajor(amount),
    inMajor(returned),
    amount.currency,
    state,
    createdAt,
    failure ?? '',
  ],
})

/** GET /api/desk/export/top-ups, with the filters of the page. */
export const exportTopUps = deskExport('top-ups', ['finance'], {
  head: ['begun', 'client', 'amount', 'bonus', 'currency', 'state', 'reference', 'failure'],
  page: async (desk, query, place) => {
    const filter = topUpFilter(filledIn(name => query.get(name), ['personId', 'state']))
    return (await desk.ask(DeskTopUpsDocument, { filter, ...place })).topUps ?? null
  },
  cells: ({ createdAt, person, amount, bonus, state, reference, failure }) => [
    createdAt,
    person?.name ?? '',
    inMajor(amount),
    inMajor(bonus),
    amount.currency,
    state,
    reference ?? '',
    failure ?? '',
  ],
})
