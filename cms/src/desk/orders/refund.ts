import { deskAction, done, textIn } from '../desk-action.ts'
import { DeskRefundEffectDocument, DeskRefundOrderDocument } from '../generated.ts'

const keepers = ['support', 'finance'] as const

/** POST /api/desk/refund-effect `{ orderId, currency, lines: [{ orderLineId, minor }], shipping }`: who would bear how much, as it is shown. */
export const foreseeRefund = deskAction('refund-effect', keepers, async (desk, body) => {
  const { refundEffect } = await desk.ask(DeskRefundEffectDocument, { input: refundIn(body) })
  const { back, byReaders, byPlatform, tax } = done(refundEffect, 'RefundEffect')
  return {
    back: desk.money(back),
    byReaders: desk.money(byReaders),
    byPlatform: desk.money(byPlatform),
    tax: desk.money(tax),
  }
})

/** POST /api/desk/refund, the same with `reason` and `idempotencyKey`: gives it back to the buyer. */
export const refund = deskAction('refund', keepers, async (desk, body) => {
  const input = {
    ...refundIn(body),
    to: body.toCard === true ? ('CARD' as const) : ('WALLET' as const),
    reason: textIn(body, 'reason'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { refundOrder } = await desk.ask(DeskRefundOrderDocument, { input })
  return { id: done(refundOrder, 'Order').id }
})

function refundIn(body: Record<string, unknown>) {
  const currency = textIn(body, 'currency')
  const minor = (value: unknown) => ({ minor: String(value), currency })
  const lines = Array.isArray(body.lines) ? (body.lines as Record<string, unknown>[]) : []
  return {
    orderId: textIn(body, 'orderId'),
    lines: lines.map(line => ({ orderLineId: textIn(line, 'orderLineId'), amount: minor(line.minor) })),
    shipping: body.shipping == null ? null : minor(body.shipping),
  }
}
