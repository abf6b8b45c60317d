import type { App } from '../../app.ts'
import { AppointmentEnded } from '../../bookings/index.ts'
import { on } from '../../foundation/events/events.ts'
import { settleVoucher } from './settle-voucher.ts'

/** An appointment that was paid by a voucher is over in one of several ways. */
on(AppointmentEnded, 'shop.settle-voucher', (app: App, { subjectId, payload: { refundedBasisPoints } }) =>
  settleVoucher(app, subjectId, refundedBasisPoints),
)
