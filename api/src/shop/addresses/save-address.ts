import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { type Address, checkedAddress, checkedCountry } from '../checkout/address.ts'
import {
  addAddress,
  addressById,
  addressesOf,
  changeAddress,
  lockAddresses,
  makeDefault,
  type Place,
  removeAddressRow,
} from './addresses.store.ts'
import { AddressBookFull, MOST_ADDRESSES, type SavedAddress } from './saved-address.ts'

export interface AddressToSave {
  readonly savedAddressId: string | null
  readonly country: string
  readonly address: Address
  readonly isDefault: boolean
  readonly idempotencyKey: string
}

/** Saves an address of the viewer's, or changes it. The first is the default; the same one is saved once. */
export async function saveAddress(
  app: App,
  viewer: Viewer,
  { savedAddressId, isDefault, idempotencyKey: key, ...asked }: AddressToSave,
): Promise<SavedAddress | AddressBookFull | IdempotencyKeyReused> {
  const place = { country: checkedCountry(asked.country), address: checkedAddress(asked.address) as Address }
  const changed = savedAddressId === null ? null : parseId('address', savedAddressId)
  const meaning = [changed, place.country, place.address, isDefault]
  const keyed = { personId: viewer.id, verb: 'saveAddress', key, meaning }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const id = claim.was === 'known' ? claim.subjectId : await write(tx, viewer.id, changed, place, isDefault)
    if (id instanceof AddressBookFull) return id
    if (claim.was === 'new') await completeRequest(tx, keyed, id)
    const saved = await addressById(tx, id)
    if (!saved) throw new NotFound('address', id)
    return saved
  })
}

async function write(
  tx: Transaction,
  personId: string,
  changed: string | null,
  place: Place,
  isDefault: boolean,
): Promise<string | AddressBookFull> {
  await lockAddresses(tx, personId)
  const all = await addressesOf(tx, personId)
  const known = changed === null ? null : all.find(({ id }) => id === changed)
  if (known === undefined) throw new NotFound('address', changed ?? '')
  if (known === null && all.length >= MOST_ADDRESSES) return new AddressBookFull()
  if (known) await changeAddress(tx, known, place)
  const id = known?.id ?? (await addAddress(tx, personId, place))
  const hasDefault = (await addressesOf(tx, personId)).some(each => each.isDefault)
  if (isDefault || !hasDefault) await makeDefault(tx, personId, id)
  return id
}

/** Of the viewer's; asked again, it is gone as well. The oldest of the others is the default where this one was. */
export async function removeAddress(
  app: App,
  viewer: Viewer,
  savedAddressId: string,
): Promise<SavedAddress[]> {
  const id = parseId('address', savedAddressId)
  return app.db.transact(async tx => {
    await lockAddresses(tx, viewer.id)
    await removeAddressRow(tx, viewer.id, id)
    const [first] = await addressesOf(tx, viewer.id)
    if (first && !first.isDefault) await makeDefault(tx, viewer.id, first.id)
    return addressesOf(tx, viewer.id)
  })
}
