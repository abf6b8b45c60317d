import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { buyer, HOME } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { Fault } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { shopNodes } from '../shop.nodes.ts'
import { addressesOf } from './addresses.store.ts'
import { type AddressToSave, removeAddress, saveAddress } from './save-address.ts'
import { AddressBookFull, type SavedAddress } from './saved-address.ts'

const { story, run } = stories('address books')

const saves = ({ app }: World, viewer: Viewer, asked: Partial<AddressToSave> = {}) =>
  saveAddress(app, viewer, {
    ...{ savedAddressId: null, country: 'US', address: HOME, isDefault: false, idempotencyKey: randomUUID() },
    ...asked,
  }) as Promise<SavedAddress>
const inCity = (city: string) => ({ ...HOME, city })
const listOf = async ({ app }: World, viewer: Viewer) =>
  (await addressesOf(app.db, viewer.id)).map(({ address, isDefault }) => [address.city, isDefault])

story('have one default: the first, and then whichever is chosen', async world => {
  const ada = await buyer(world, 0)
  await saves(world, ada.viewer, { address: inCity('Portland') })
  const salem = await saves(world, ada.viewer, { address: inCity('Salem') })
  const bend = await saves(world, ada.viewer, { address: inCity('Bend') })
  assert.equal(await listOf(world, ada.viewer), [
    ['Portland', true],
    ['Salem', false],
    ['Bend', false],
  ])
  const chosen = { savedAddressId: bend.id, address: inCity('Bend'), isDefault: true }
  await Promise.all([
    saves(world, ada.viewer, chosen),
    saves(world, ada.viewer, { savedAddressId: salem.id, address: inCity('Salem'), isDefault: true }),
  ])
  assert.is((await listOf(world, ada.viewer)).filter(([, isDefault]) => isDefault).length, 1)
  await saves(world, ada.viewer, chosen)
  await removeAddress(world.app, ada.viewer, bend.id)
  await removeAddress(world.app, ada.viewer, bend.id)
  assert.equal(await listOf(world, ada.viewer), [
    ['Portland', true],
    ['Salem', false],
  ])
})

story('hold the same address once, also when it becomes the same', async world => {
  const ada = await buyer(world, 0)
  const [one, two] = await Promise.all([saves(world, ada.viewer), saves(world, ada.viewer)])
  assert.is(one?.id, two?.id)
  const other = await saves(world, ada.viewer, { address: inCity('Salem') })
  await saves(world, ada.viewer, { savedAddressId: other.id, address: HOME })
  assert.equal(await listOf(world, ada.viewer), [['Portland', true]])
})

story('are nobody else’s, and at most twenty', async world => {
  const { app, theo } = world
  const ada = await buyer(world, 0)
  const home = await saves(world, ada.viewer)
  const asked = saves(world, theo.viewer, { savedAddressId: home.id, address: inCity('Theft') })
  assert.is(((await asked.catch((each: Fault) => each)) as unknown as Fault).code, 'NOT_FOUND')
  await removeAddress(app, theo.viewer, home.id)
  assert.equal(await listOf(world, ada.viewer), [['Portland', true]])
  const seenBy = (viewer: Viewer) => shopNodes.SavedAddress.load({ app, viewer } as never, home.id)
  assert.is(await seenBy(theo.viewer), null)
  assert.is((await seenBy(ada.viewer))?.id, home.id)
  for (let at = 0; at < 19; at++) await saves(world, ada.viewer, { address: inCity(`Town ${at}`) })
  assert.instance(await saves(world, ada.viewer, { address: inCity('One more') }), AddressBookFull)
  const bad = saves(world, ada.viewer, { country: 'usa' })
  assert.is(((await bad.catch((each: Fault) => each)) as unknown as Fault).code, 'BAD_INPUT')
})

run()
