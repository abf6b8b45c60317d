import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

export interface GuestOrderRow {
  readonly orderId: string
  readonly guestId: string
  readonly email: string
  /** Who took it into their account. */
  readonly linkedTo: string | null
  readonly moves: number
}

const COLUMNS = 'order_id AS "orderId", guest_id AS "guestId", email, linked_to AS "linkedTo", moves'
const ADD = statement(
  'guests.add',
  'INSERT INTO shop.guest_orders (order_id, guest_id, email, key_hash) VALUES ($1, $2, $3, $4)',
)
const BY_KEY = statement('guests.by-key', `SELECT ${COLUMNS} FROM shop.guest_orders WHERE key_hash = $1`)
const BY_GUEST = statement('guests.by-guest', `SELECT ${COLUMNS} FROM shop.guest_orders WHERE guest_id = $1`)
const LOCK = statement(
  'guests.lock',
  `SELECT ${COLUMNS} FROM shop.guest_orders WHERE guest_id = $1 FOR UPDATE`,
)
const BY_ORDER = statement('guests.by-order', `SELECT ${COLUMNS} FROM shop.guest_orders WHERE order_id = $1`)
const LINK = statement(
  'guests.link',
  `WITH linked AS (
     UPDATE shop.guest_orders SET linked_to = $2, linked_at = now FROM foundation.clock_face WHERE order_id = $1
   ) UPDATE shop.orders SET person_id = $2 WHERE id = $1`,
)
const MOVED = statement('guests.moved', 'UPDATE shop.guest_orders SET moves = moves + 1 WHERE guest_id = $1')

const FORGET = statement(
  'guests.forget',
  `UPDATE shop.guest_orders SET email = 'nobody@deleted.invalid' WHERE linked_to = $1`,
)

/** Of who leaves for good: their address. */
export const forgetGuestAddresses = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])
export const addGuestOrder = (
  tx: Transaction,
  { orderId, guestId, email }: Pick<GuestOrderRow, 'orderId' | 'guestId' | 'email'>,
  keyHash: Buffer,
) => tx.rows(ADD, [orderId, guestId, email, keyHash])
export const guestOrderByKey = (on: Queryable, keyHash: Buffer): Promise<GuestOrderRow | null> =>
  on.row(BY_KEY, [keyHash])
export const guestOrderOf = (on: Queryable, guestId: string): Promise<GuestOrderRow | null> =>
  on.row(BY_GUEST, [guestId])
/** Somebody who was made for one order, and never signs in. */
export const isGuest = async (on: Queryable, personId: string): Promise<boolean> =>
  (await guestOrderOf(on, personId)) !== null
export const guestOrderById = (on: Queryable, orderId: string): Promise<GuestOrderRow | null> =>
  on.row(BY_ORDER, [orderId])
export const lockGuestOrder = (tx: Transaction, guestId: string): Promise<GuestOrderRow | null> =>
  tx.row(LOCK, [guestId])
/** The order is this person's from now on. */
export const writeLinked = (tx: Transaction, orderId: string, personId: string) =>
  tx.rows(LINK, [orderId, personId])
export const writeMoved = (tx: Transaction, guestId: string) => tx.rows(MOVED, [guestId])
