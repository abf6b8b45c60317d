import { deskAction, done, textIn } from '../desk-action.ts'
import { DeskAnswerReturnDocument, DeskReceiveReturnDocument } from '../generated.ts'

const keepers = ['support', 'finance'] as const

/** POST /api/desk/answer-return `{ returnId, isAccepted, words }`: lets a return come, or declines it with words for its buyer. */
export const answerReturn = deskAction('answer-return', keepers, async (desk, body) => {
  const input = {
    orderReturnId: textIn(body, 'returnId'),
    isAccepted: body.isAccepted === true,
    words: textIn(body, 'words') || null,
  }
  const { answerReturn } = await desk.ask(DeskAnswerReturnDocument, { input })
  return { id: done(answerReturn, 'OrderReturn').id }
})

/**
 * POST /api/desk/receive-return `{ returnId, lines: [{ orderLineId, restocked, writtenOff }], toCard, idempotencyKey }`: what arrived goes back on the
 * shelf or is written off, and what was paid for it goes back.
 */
export const receiveReturn = deskAction('receive-return', keepers, async (desk, body) => {
  const lines = Array.isArray(body.lines) ? (body.lines as Record<string, unknown>[]) : []
  const input = {
    orderReturnId: textIn(body, 'returnId'),
    lines: lines.map(line => ({
      orderLineId: textIn(line, 'orderLineId'),
      restocked: Number(line.restocked),
      writtenOff: Number(line.writtenOff),
    })),
    to: body.toCard === true ? ('CARD' as const) : ('WALLET' as const),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { receiveReturn } = await desk.ask(DeskReceiveReturnDocument, { input })
  return { id: done(receiveReturn, 'OrderReturn').id }
})
