import type { App } from '../../app.ts'
import { carrierByCode, trackingUrl } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import type { LineRow } from '../orders/order-row.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { type OrderNotChangeable, OrderPiecesNotOpen } from '../refusals.ts'
import { fulfil } from './fulfil.ts'
import type { FulfilmentKind } from './fulfilment-row.ts'
import { allOpen, type Pieces } from './parts.ts'

const messageFor = wordsFor({ 'badInput.shipments': ['most'], 'badInput.tracking': ['most'] })
const LONGEST = 80

export interface Shipment {
  readonly orderId: string
  /** Null: all that is not handed over yet. */
  readonly lines: readonly Pieces[] | null
  readonly carrier: string | null
  readonly tracking: string | null
  readonly idempotencyKey: string
}

/** Staff hand an order over, or a part of it, once for each key. */
export async function shipOrder(
  app: App,
  viewer: Viewer,
  { orderId, lines, carrier, tracking, idempotencyKey: key }: Shipment,
): Promise<Order | OrderNotChangeable | OrderPiecesNotOpen | IdempotencyKeyReused> {
  if ((carrier?.length ?? 0) > LONGEST || (tracking?.length ?? 0) > LONGEST)
    throw new BadInput(messageFor('badInput.tracking', { most: LONGEST }))
  const meaning = [orderId, lines?.map(({ lineId, count }) => [lineId, count]), carrier, tracking]
  const sent = await sentBy(app, carrier?.trim() || null, tracking?.trim() || null)
  const keyed = { personId: viewer.id, verb: 'shipOrder', key, meaning }
  const refused = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return null
    if (!(await lockOrder(tx, orderId))) throw new NotFound('order', orderId)
    const own = (await linesOfOrders(tx, [orderId])).filter(({ service }) => service === null)
    const asked = lines ?? allOpen(own)
    // A service is handed over by its appointment alone.
    if (!asked.every(({ lineId }) => own.some(({ id }) => id === lineId))) return new OrderPiecesNotOpen()
    const kind = kindOf(own, asked)
    const refusal = await fulfil(tx, orderId, { kind, lines: asked, ...sent, personId: viewer.id })
    if (!refusal) await completeRequest(tx, keyed, orderId)
    return refusal
  })
  return refused instanceof Refusal ? refused : orderNow(app.db, orderId)
}

/** A carrier that staff set up, by its code, with the page of the parcel; any other by the name that was typed. */
async function sentBy(app: App, typed: string | null, tracking: string | null) {
  const carrier = typed === null ? null : await carrierByCode(app, typed)
  const url = carrier && tracking !== null ? trackingUrl(carrier, tracking) : null
  return { carrier: carrier?.name ?? typed, tracking, trackingUrl: url }
}

const MOST_AT_ONCE = 50

/** Staff hand several orders over, each by itself: what is refused of one holds up no other. */
export async function shipOrders(
  app: App,
  viewer: Viewer,
  shipments: readonly Shipment[],
): Promise<Awaited<ReturnType<typeof shipOrder>>[]> {
  if (shipments.length > MOST_AT_ONCE)
    throw new BadInput(messageFor('badInput.shipments', { most: MOST_AT_ONCE }))
  const results = []
  for (const shipment of shipments) results.push(await shipOrder(app, viewer, shipment))
  return results
}

/** What staff hand over is a parcel where anything of it is a thing. */
function kindOf(lines: readonly LineRow[], wanted: readonly Pieces[]): FulfilmentKind {
  const handed = lines.filter(line => wanted.some(({ lineId }) => lineId === line.id))
  if (handed.some(({ kind }) => kind === 'PHYSICAL')) return 'SHIPPED'
  return handed.some(({ kind }) => kind === 'DIGITAL') ? 'DELIVERED' : 'ISSUED'
}
