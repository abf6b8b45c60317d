import type { App } from '../app.ts'
import type { Jobs } from '../foundation/jobs.ts'
import { auditNightly } from './audit.ts'
import { beginPayday, payReader } from './begin-payday.ts'
import { lookAtPayee } from './look-at-payee.ts'
import { lookAtPayment } from './look-at-payment.ts'
import { reconcileTopUps } from './reconcile-top-ups.ts'
import { sendPayout } from './send-payout.ts'

/** Every minute, because the product's clock may be moved; what is due but once a day is begun once a day. */
export const billingJobs = (app: App): Jobs => ({
  tasks: {
    'billing.reconcile-top-ups': () => reconcileTopUps(app),
    'billing.begin-payday': () => beginPayday(app),
    'billing.pay-reader': (asked: { account: string; day: string }) => payReader(app, asked),
    'billing.send-payout': (asked: { payoutId: string }) => sendPayout(app, asked),
    'billing.look-at-payee': (asked: { accountId: string }) => lookAtPayee(app, asked),
    'billing.audit': () => auditNightly(app),
    'billing.look-at-payment': (asked: { paymentId: string }) => lookAtPayment(app, asked),
  },
  timetable: {
    'billing.reconcile-top-ups': '* * * * *',
    'billing.begin-payday': '* * * * *',
    'billing.audit': '20 3 * * *',
  },
})
