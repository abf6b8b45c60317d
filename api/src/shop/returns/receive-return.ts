import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { ReturnReceived } from '../events.ts'
import { fulfilledLines } from '../fulfilments/fulfilments.store.ts'
import type { LineRow, OrderRow } from '../orders/order-row.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import type { Given } from '../refunds/give-back.ts'
import { refund } from '../refunds/refund.ts'
import { CardRefundOutOfRange, OrderPiecesNotOpen, ReturnNotOpen } from '../refusals.ts'
import { moveStock } from '../stock/move-stock.ts'
import { piecesOf } from '../stock/stock.ts'
import { lockReturn } from './answer-return.ts'
import type { OrderReturn } from './order-return.ts'
import { returnNow } from './return-of.ts'
import type { ReturnLineRow } from './return-row.ts'
import { worthOf } from './returnable.ts'
import { arrivedOf, linesOfReturns, writeArrived, writeReceived, writeStays } from './returns.store.ts'

/** Pieces of a line that arrived: so many are sold again, so many are not. */
export interface ArrivedPieces {
  readonly lineId: string
  readonly restocked: number
  readonly writtenOff: number
}

export interface Arrival {
  readonly orderReturnId: string
  /** Of lines that are not among them nothing arrived. */
  readonly lines: readonly ArrivedPieces[]
  readonly toCard: boolean
  readonly idempotencyKey: string
}

type Refused = CardRefundOutOfRange | IdempotencyKeyReused | OrderPiecesNotOpen | ReturnNotOpen

/** Staff count what arrived of an accepted return, once for each key: the stock has it, and what was paid for it goes back. */
export async function receiveReturn(
  app: App,
  viewer: Viewer,
  { orderReturnId: id, lines: asked, toCard, idempotencyKey: key }: Arrival,
): Promise<OrderReturn | Refused> {
  const meaning = [
    id,
    asked.map(({ lineId, restocked, writtenOff }) => [lineId, restocked, writtenOff]),
    toCard,
  ]
  const keyed = { personId: viewer.id, verb: 'receiveReturn', key, meaning }
  const refused = await app.db.transact(async (tx): Promise<Refused | null> => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return null
    const row = await lockReturn(tx, id)
    if (row.state !== 'ACCEPTED') return new ReturnNotOpen(row.state)
    const sent = await linesOfReturns(tx, [id])
    if (!isOf(sent, asked)) return new OrderPiecesNotOpen()
    const order = (await lockOrder(tx, row.orderId)) as OrderRow
    const given = await givenFor(tx, order, asked)
    const step = order.steps + 1
    await countIn(tx, { viewer, order, step, lines: given.lines, reason: row.reason }, asked)
    for (const line of sent) await writeLine(tx, line, asked)
    const isPaid = given.wanted.size > 0
    const by = { personId: viewer.id, reason: row.reason, toCard }
    const amount = isPaid ? await refund(tx, given, by) : 0n
    if (amount instanceof CardRefundOutOfRange) return amount
    const refundNumber = isPaid ? order.refunds + 1 : null
    await writeReceived(tx, { id, orderId: order.id, step, personId: viewer.id, refundNumber })
    const { personId, currency } = order
    const payload = { personId, orderId: order.id, amount: moneyJson(money(amount, currency)), toCard }
    await emit(tx, ReturnReceived, { subjectId: id, payload })
    await completeRequest(tx, keyed, id)
    return null
  })
  return refused instanceof Refusal ? refused : returnNow(app.db, id)
}

/** Something arrived, each line is named once, and no more of it than is sent back. */
function isOf(sent: readonly ReturnLineRow[], asked: readonly ArrivedPieces[]): boolean {
  const isEach = asked.every(({ lineId, restocked, writtenOff }) => {
    const line = sent.find(each => each.lineId === lineId)
    return line !== undefined && restocked >= 0 && writtenOff >= 0 && restocked + writtenOff <= line.count
  })
  const isOnce = new Set(asked.map(({ lineId }) => lineId)).size === asked.length
  return isEach && isOnce && asked.some(each => arrivedIn(each) > 0)
}

const arrivedIn = ({ restocked, writtenOff }: ArrivedPieces): number => restocked + writtenOff

/** What is given back for what arrived; lines for which nothing is left to give are not in it. */
async function givenFor(tx: Transaction, order: OrderRow, asked: readonly ArrivedPieces[]): Promise<Given> {
  const fulfilled = await fulfilledLines(tx, [order.id])
  const before = await arrivedOf(
    tx,
    asked.map(({ lineId }) => lineId),
  )
  const worth = asked.map(pieces => {
    const { lineId } = pieces
    const parts = fulfilled.filter(part => part.lineId === lineId)
    return [lineId, worthOf(parts, before.get(lineId) ?? 0, arrivedIn(pieces))] as const
  })
  const wanted = new Map(worth.filter(([, amount]) => amount > 0n))
  return { order, lines: await linesOfOrders(tx, [order.id]), fulfilled, wanted, shipping: 0n }
}

interface Counting {
  readonly viewer: Viewer
  readonly order: OrderRow
  readonly step: number
  readonly lines: readonly LineRow[]
  readonly reason: string
}

/** All that arrived is in the stock, and what cannot be sold again is written off from there. */
async function countIn(
  tx: Transaction,
  { viewer, order, step, lines, reason }: Counting,
  asked: readonly ArrivedPieces[],
): Promise<void> {
  const of = (countOf: (pieces: ArrivedPieces) => number) =>
    piecesOf(
      asked.flatMap(pieces => {
        const line = lines.find(({ id }) => id === pieces.lineId)
        return line && countOf(pieces) > 0 ? [{ pieces: line.pieces, count: countOf(pieces) }] : []
      }),
    )
  await moveStock(tx, of(arrivedIn), { kind: 'RETURNED', orderId: order.id, step })
  const note = reason.slice(0, 200)
  const broken = of(({ writtenOff }) => writtenOff)
  const missing = await moveStock(tx, broken, { kind: 'WRITTEN_OFF', personId: viewer.id, note })
  if (missing) throw new Error(`${missing.missing} was returned and cannot be written off`)
}

/** What arrived of a line; what did not stays with the buyer, who may ask again. */
async function writeLine(
  tx: Transaction,
  { returnId, lineId, count }: ReturnLineRow,
  asked: readonly ArrivedPieces[],
): Promise<void> {
  const pieces = asked.find(each => each.lineId === lineId) ?? { lineId, restocked: 0, writtenOff: 0 }
  await writeArrived(tx, { returnId, ...pieces })
  const missing = count - arrivedIn(pieces)
  if (missing > 0) await writeStays(tx, lineId, missing)
}
