import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { money, moneyJson } from '../foundation/money.ts'
import { capture, release } from '../ledger/index.ts'
import { shareOf } from '../sessions/index.ts'
import { type AnswerEnded, type AnswerRow, amountToCapture, type Side } from './answer.ts'
import { writeEnd } from './answers.store.ts'
import { AnswerOver } from './events.ts'

export interface Delivered {
  readonly text: string | null
  readonly mediaId: string | null
}

/**
 * Ends an answer that is locked and open, and settles its money: the price of what was delivered goes to the reader and the platform
 * by the terms it was asked for by, of anything else it goes back to the wallet whole.
 */
export async function endAnswer(
  tx: Transaction,
  answer: AnswerRow,
  ended: AnswerEnded,
  by: Side | null = null,
  delivered: Delivered = { text: null, mediaId: null },
): Promise<void> {
  const { id, price, currency, wallet, earnings, feeBasisPoints, clientId, readerId, dueAt } = answer
  const captured = amountToCapture(price, ended)
  const fee = captured - shareOf(captured, feeBasisPoints)
  await writeEnd(tx, id, { ended, captured, fee, ...delivered })
  if (captured > 0n)
    await capture(tx, { subjectId: id, wallet, parts: [{ earnings, amount: captured, fee }] })
  if (captured < price) await release(tx, { subjectId: id, wallet })
  await emit(tx, AnswerOver, {
    subjectId: id,
    payload: {
      ...{ clientId, readerId, ended, by },
      dueAt: dueAt.toISOString(),
      captured: moneyJson(money(captured, currency)),
      refunded: moneyJson(money(price - captured, currency)),
    },
  })
}
