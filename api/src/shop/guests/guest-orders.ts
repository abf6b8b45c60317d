import type { App } from '../../app.ts'
import { cardRefundable, refundToCard } from '../../billing/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { accountOf, lockAccounts, Short, transfer } from '../../ledger/index.ts'
import type { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { lockOrder } from '../orders/orders.store.ts'
import { emailIn, guestKeyOf, hashOfKey } from './guest-key.ts'
import { GuestOrderNotLinked } from './guest-order.ts'
import {
  type GuestOrderRow,
  guestOrderById,
  guestOrderByKey,
  guestOrderOf,
  lockGuestOrder,
  writeLinked,
  writeMoved,
} from './guests.store.ts'

/** Null: no order has this key, or it is in somebody's account by now. */
export async function guestOrder({ db }: App, guestKey: string): Promise<Order | null> {
  const found = await byKey(db, guestKey)
  if (!found || found.linkedTo !== null) return null
  return Object.assign(await orderNow(db, found.orderId), { isByKey: true })
}

async function byKey(on: App['db'], guestKey: string): Promise<GuestOrderRow | null> {
  const hash = hashOfKey(guestKey)
  return hash && guestOrderByKey(on, hash)
}

/**
 * A guest's order comes into the viewer's account, with what is in its wallet. Asked again, it is there.
 * @rule whose a guest's order becomes: of who is signed in with the mail address it was placed with, and has the link that was mailed there.
 */
export async function linkGuestOrder(
  app: App,
  viewer: Viewer,
  guestKey: string,
): Promise<Order | GuestOrderNotLinked> {
  const found = await byKey(app.db, guestKey)
  if (!found) throw new NotFound('order')
  return app.db.transact(async tx => {
    const guest = await lockGuestOrder(tx, found.guestId)
    if (guest?.linkedTo !== viewer.id) {
      if (!guest || guest.linkedTo !== null || emailIn(viewer.email) !== guest.email)
        return new GuestOrderNotLinked()
      await writeLinked(tx, guest.orderId, viewer.id)
      await emptyWallet(tx, { ...guest, linkedTo: viewer.id }, app.config.currency)
    }
    return orderNow(tx, found.orderId)
  })
}

/**
 * What is in a guest's wallet, which nobody can spend from, leaves it.
 * @rule where a guest's money goes that comes back: to whoever took the order into their account; else to the card that paid it, as far as that card may get it back.
 */
export async function emptyGuestWallet(app: App, orderId: string): Promise<void> {
  const known = await guestOrderById(app.db, orderId)
  if (!known) return
  await app.db.transact(async tx => {
    const guest = await lockGuestOrder(tx, known.guestId)
    if (!guest) return
    if (guest.linkedTo !== null) await emptyWallet(tx, guest, app.config.currency)
    else await backToCard(tx, guest, app.config.currency)
  })
}

/** While the order waits for its payment, what is in the wallet is for it. */
async function backToCard(
  tx: Transaction,
  { guestId, orderId }: GuestOrderRow,
  currency: string,
): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (!order || order.topUpId === null || order.state === 'AWAITING_PAYMENT') return
  // Locked before the wallet, as everybody does.
  const refundable = await cardRefundable(tx, order.topUpId)
  const { id } = await accountOf(tx, guestId, 'wallet', currency)
  const [wallet] = await lockAccounts(tx, [id])
  const balance = wallet?.balance ?? 0n
  const amount = balance < refundable ? balance : refundable
  if (amount > 0n) await refundToCard(tx, order.topUpId, amount)
}

async function emptyWallet(
  tx: Transaction,
  { guestId: subjectId, linkedTo, moves: number }: GuestOrderRow,
  currency: string,
): Promise<void> {
  if (linkedTo === null) return
  const from = await accountOf(tx, subjectId, 'wallet', currency)
  const to = await accountOf(tx, linkedTo, 'wallet', currency)
  const locked = await lockAccounts(tx, [from.id, to.id])
  const amount = locked.find(({ id }) => id === from.id)?.balance ?? 0n
  if (amount <= 0n) return
  const leg = { debit: from.id, credit: to.id, amount, subjectId, number, currency } as const
  const moved = await transfer(tx, { ...leg, reason: 'guest-wallet' })
  if (moved instanceof Short) throw new Error(`the wallet of guest ${subjectId} changed while it was locked`)
  await writeMoved(tx, subjectId)
}

/** Where a mail leads a guest, who cannot sign in to see their order; null: they are none, or have it in an account. */
export async function guestPath(app: App, personId: string, path: string): Promise<string | null> {
  const guest = await guestOrderOf(app.db, personId)
  const isOfOrder = guest !== null && path === `/orders/${globalId('Order', guest.orderId)}`
  return isOfOrder ? `/orders/guest/${guestKeyOf(app, guest.orderId)}` : null
}
