import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { auditNightly } from './audit/audit.ts'
import { lookAtPayee } from './payees/look-at-payee.ts'
import { beginPayday, payReader } from './payouts/begin-payday.ts'
import { sendPayout } from './payouts/send-payout.ts'
import { lookAtPayment } from './top-ups/look-at-payment.ts'
import { reconcileTopUps } from './top-ups/reconcile-top-ups.ts'
import { sendCardRefund } from './top-ups/refund-to-card.ts'

/** Every minute, because the product's clock may be moved; what is due but once a day is begun once a day. */
export const billingJobs = (app: App): Jobs => ({
  tasks: {
    'billing.reconcile-top-ups': () => reconcileTopUps(app),
    'billing.begin-payday': () => beginPayday(app),
    'billing.pay-reader': (asked: { account: string; day: string }) => payReader(app, asked),
    'billing.send-payout': (asked: { payoutId: string }) => sendPayout(app, asked),
    'billing.look-at-payee': (asked: { accountId: string }) => lookAtPayee(app, asked),
    'billing.audit': () => auditNightly(app),
    'billing.send-card-refund': (asked: { takenBackId: string }) => sendCardRefund(app, asked),
    'billing.look-at-payment': (asked: { paymentId: string }) => lookAtPayment(app, asked),
  },
  timetable: {
    'billing.reconcile-top-ups': '* * * * *',
    'billing.begin-payday': '* * * * *',
    'billing.audit': '20 3 * * *',
  },
})
