import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { Address } from '../checkout/address.ts'
import { SavedAddress } from './saved-address.ts'

const COLUMNS = 'id, person_id AS "personId", country, address, is_default AS "isDefault"'
const LOCK_PERSON = statement(
  'addresses.lock-person',
  'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
)
const OF = statement(
  'addresses.of',
  `SELECT ${COLUMNS} FROM shop.addresses WHERE person_id = $1 ORDER BY is_default DESC, id`,
)
const BY_ID = statement('addresses.by-id', `SELECT ${COLUMNS} FROM shop.addresses WHERE id = $1`)
const ADD = statement(
  'addresses.add',
  `INSERT INTO shop.addresses (person_id, country, address, is_default) VALUES ($1, $2, $3::jsonb, false)
   ON CONFLICT (person_id, country, address) DO UPDATE SET country = excluded.country RETURNING id`,
)
const CHANGE = statement(
  'addresses.change',
  'UPDATE shop.addresses SET country = $2, address = $3::jsonb WHERE id = $1',
)
const REMOVE_SAME = statement(
  'addresses.remove-same',
  'DELETE FROM shop.addresses WHERE person_id = $1 AND country = $2 AND address = $3::jsonb AND id <> $4',
)
const UNSET_DEFAULT = statement(
  'addresses.unset-default',
  'UPDATE shop.addresses SET is_default = false WHERE person_id = $1 AND is_default',
)
const SET_DEFAULT = statement(
  'addresses.set-default',
  'UPDATE shop.addresses SET is_default = true WHERE id = $1',
)
const REMOVE = statement('addresses.remove', 'DELETE FROM shop.addresses WHERE id = $1 AND person_id = $2')
const FORGET = statement('addresses.forget', 'DELETE FROM shop.addresses WHERE person_id = $1')

const addressOf = (row: SavedAddress): SavedAddress =>
  Object.assign(new SavedAddress(), row, { address: Object.assign(new Address(), row.address) })

/** Nobody else changes this person's addresses until the transaction ends. */
export const lockAddresses = (tx: Transaction, personId: string) =>
  tx.rows(LOCK_PERSON, [`addresses ${personId}`])

/** The default first, then in the order in which they were saved. */
export const addressesOf = async (on: Queryable, personId: string): Promise<SavedAddress[]> =>
  (await on.rows<SavedAddress>(OF, [personId])).map(addressOf)

export async function addressById(on: Queryable, id: string): Promise<SavedAddress | null> {
  const row = await on.row<SavedAddress>(BY_ID, [id])
  return row && addressOf(row)
}

export interface Place {
  readonly country: string
  readonly address: Address
}

/** One that is saved already stays the same one. */
export async function addAddress(
  tx: Transaction,
  personId: string,
  { country, address }: Place,
): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [personId, country, JSON.stringify(address)])
  if (!added) throw new Error('shop.addresses took no row')
  return added.id
}

/** Of two that become the same, this one stays. */
export async function changeAddress(
  tx: Transaction,
  { id, personId }: Pick<SavedAddress, 'id' | 'personId'>,
  { country, address }: Place,
): Promise<void> {
  const text = JSON.stringify(address)
  await tx.rows(REMOVE_SAME, [personId, country, text, id])
  await tx.rows(CHANGE, [id, country, text])
}

export async function makeDefault(tx: Transaction, personId: string, id: string): Promise<void> {
  await tx.rows(UNSET_DEFAULT, [personId])
  await tx.rows(SET_DEFAULT, [id])
}

export const removeAddressRow = (tx: Transaction, personId: string, id: string) =>
  tx.rows(REMOVE, [id, personId])
/** Of who leaves for good. */
export const forgetAddresses = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])
