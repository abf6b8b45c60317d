/** Files whose functions decide something from values alone, as a rule of the product. */
export const rules = [
  'api/src/aftercare/disputes/dispute.ts',
  'api/src/aftercare/refund.ts',
  'api/src/aftercare/tips/tip.ts',
  'api/src/answers/answer.ts',
  'api/src/answers/templates/questions.ts',
  'api/src/answers/templates/template.ts',
  'api/src/availability/schedule/day.ts',
  'api/src/availability/schedule/open-hours.ts',
  'api/src/availability/schedule/schedule.ts',
  'api/src/availability/schedule/zone-clock.ts',
  'api/src/billing/payouts/payout.ts',
  'api/src/billing/top-ups/taken-back.ts',
  'api/src/bookings/appointment.ts',
  'api/src/bookings/slots/free-slots.ts',
  'api/src/notifications/channels/late.ts',
  'api/src/notifications/choices/digest-time.ts',
  'api/src/notifications/choices/plan.ts',
  'api/src/notifications/choices/quiet-hours.ts',
  'api/src/sessions/booked-time.ts',
  'api/src/sessions/meter.ts',
  'api/src/sessions/session.ts',
  'api/src/shop/checkout/price-order.ts',
  'api/src/shop/fulfilments/parts.ts',
  'api/src/shop/library/lessons.ts',
  'api/src/shop/returns/returnable.ts',
  'api/src/shop/vouchers/usable.ts',
  'api/src/streams/chat/message.ts',
  'api/src/streams/stream.ts',
]

/** Tests of these rules that need no database. */
export const tests = String.raw`(answers/(answer|templates/template)|aftercare/(disputes/dispute-window|refund|tips/tipping)|schedule/(schedule|open-hours)|bookings/(appointment|slots/free-slots)|notifications/(channels/late|choices/(plan|quiet-hours))|payouts/payout|top-ups/taken-back|shop/(checkout/price-order|fulfilments/parts|library/lessons|returns/returnable|vouchers/usable)|streams/(chat/message|stream)|sessions/(booked-time|meter-rules|session-rules))\.test\.ts$`
