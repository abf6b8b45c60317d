import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { bringsFiles, buys, gives, libraryOf, vouchersOf } from '../../../test/shop/digital-stories.ts'
import { buyer } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import '../../notifications/index.ts'
import type { Fault } from '../../foundation/fault.ts'
import type { Mail } from '../../outside/index.ts'
import { openFile } from '../library/open-file.ts'
import { LibraryItemLocked } from '../library/refusals.ts'
import { cancelOrder } from '../orders/end-order.ts'
import { OrderNotChangeable } from '../refusals.ts'
import { acceptPresent, takePresentBack } from './end-present.ts'
import { Present, ReceivedPresent } from './present.ts'
import { presentBehind } from './present-of.ts'
import { presentOfToken, presentToken } from './present-token.ts'
import { forgetPresents, presentById } from './presents.store.ts'
import { PresentNotGiven, PresentNotOpen } from './refusals.ts'
import { sendPresents } from './send-presents.ts'

type Letter = Parameters<Mail['send']>[0]
const letters: Letter[] = []
const mail: Mail = {
  async send(letter) {
    letters.push(letter)
  },
}
const { story, run } = stories('presents', ({ app }) => {
  Object.assign(app, { mail })
})

async function given(world: World, over = {}) {
  const ada = await buyer(world, 5_000)
  const order = await buys(world, ada, 'NEW-MOON')
  const [item] = await libraryOf(world, ada)
  const present = await gives(world, ada, { libraryItemId: item?.id ?? '' }, over)
  if (!(present instanceof Present)) throw new Error(`not given: ${present.code}`)
  return { ada, order, item, present, token: presentToken(world.app.config, present.id) }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (problem: Fault) => problem.code,
  )

story('a present goes out on its day, and is the friend’s once they accept it', async world => {
  const { app } = world
  await bringsFiles(world, 'NEW-MOON')
  const sendAt = new Date(app.clock.now().getTime() + 86_400_000)
  const { ada, item, present, token } = await given(world, { sendAt, friendMail: 'june@example.test' })
  assert.is(present.state, 'WAITING')
  const id = item?.id ?? ''
  const opens = (viewer: typeof ada.viewer) => openFile(app, viewer, { libraryItemId: id, number: 1 }, 'en')
  assert.instance(await opens(ada.viewer), LibraryItemLocked, 'it is not used meanwhile')
  await sendPresents(app)
  await world.settle()
  assert.is(letters.length, 0)
  await world.advance(86_401)
  await Promise.all([sendPresents(app), sendPresents(app)])
  await world.settle()
  assert.is(letters.length, 1)
  const [letter] = letters as [Letter]
  assert.equal([letter.to, letter.subject], ['june@example.test', 'Ada has a present for you'])
  assert.ok(letter.text.includes(`/gifts/${token}`))
  assert.ok(letter.html?.includes('For &lt;b&gt;you&lt;/b&gt;, tonight.'), 'words are shown and never run')

  const june = await world.stranger('June')
  const before = (await presentBehind(app, null, token)) as ReceivedPresent
  assert.equal([before.state, before.fromName, before.message], ['SENT', 'Ada', 'For <b>you</b>, tonight.'])
  assert.equal([before.isViewers, before.receivedId], [false, null])
  const accepted = (await acceptPresent(app, june.viewer, token)) as ReceivedPresent
  assert.equal([accepted.state, accepted.isViewers], ['ACCEPTED', true])
  assert.ok(accepted.receivedId)
  assert.equal((await libraryOf(world, ada)).length, 0)
  assert.equal(
    (await libraryOf(world, june)).map(each => each.canBeGiven),
    [false],
    'given once',
  )
  assert.is((await presentBehind(app, ada.viewer, token))?.receivedId, null)
  await opens(june.viewer)
  assert.is(await codeOf(opens(ada.viewer)), 'NOT_FOUND')
  assert.instance(await takePresentBack(app, ada.viewer, present.id), PresentNotOpen)
})

story('without a day it goes out at once, and once for its key', async world => {
  const before = letters.length
  const { present } = await given(world, { friendMail: 'now@example.test' })
  assert.is(present.state, 'SENT')
  await world.settle()
  await sendPresents(world.app)
  await world.settle()
  assert.equal(
    letters.slice(before).map(({ to }) => to),
    ['now@example.test'],
  )
})

story('of twenty who accept a present at once, one has it', async world => {
  const { app } = world
  const { ada, token } = await given(world)
  const friends = await Promise.all(Array.from({ length: 4 }, () => world.stranger()))
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => acceptPresent(app, (friends[at % 4] as typeof ada).viewer, token)),
  )
  const winners = new Set(all.flatMap((each, at) => (each instanceof ReceivedPresent ? [at % 4] : [])))
  assert.is(winners.size, 1)
  const items = await Promise.all([ada, ...friends].map(each => libraryOf(world, each)))
  assert.equal(items.map(each => each.length).sort(), [0, 0, 0, 0, 1])
})

story('taken back or accepted, and never both', async world => {
  const { app } = world
  for (let round = 0; round < 20; round++) {
    const { ada, present, token } = await given(world)
    const june = await world.stranger()
    const [accepted, back] = await Promise.all([
      acceptPresent(app, june.viewer, token),
      takePresentBack(app, ada.viewer, present.id),
    ])
    assert.is(accepted instanceof ReceivedPresent, back instanceof PresentNotOpen)
    const [theirs, hers] = [await libraryOf(world, june), await libraryOf(world, ada)]
    assert.is(theirs.length + hers.length, 1)
    assert.is(hers[0]?.isGiven ?? false, false)
  }
})

story('what was opened, or given, is not given', async world => {
  const { app, theo } = world
  await bringsFiles(world, 'NEW-MOON')
  const ada = await buyer(world, 5_000)
  await buys(world, ada, 'NEW-MOON')
  const [item] = await libraryOf(world, ada)
  const libraryItemId = item?.id ?? ''
  assert.is(await codeOf(gives(world, theo, { libraryItemId })), 'NOT_FOUND', 'another’s')
  const both = await Promise.all([gives(world, ada, { libraryItemId }), gives(world, ada, { libraryItemId })])
  assert.is(both.filter(each => each instanceof Present).length, 1)
  const present = both.find(each => each instanceof Present) as Present
  assert.is(await codeOf(takePresentBack(app, theo.viewer, present.id)), 'NOT_FOUND')
  assert.instance(await takePresentBack(app, ada.viewer, present.id), Present)
  await openFile(app, ada.viewer, { libraryItemId, number: 1 }, 'en')
  assert.instance(await gives(world, ada, { libraryItemId }), PresentNotGiven)
  const token = presentToken(app.config, present.id)
  assert.instance(await acceptPresent(app, theo.viewer, token), PresentNotOpen)
})

story('a voucher is given the same way, and cannot be cancelled meanwhile', async world => {
  const { app, selene } = world
  const ada = await buyer(world, 13_000)
  const order = await buys(world, ada, 'YEAR-AHEAD')
  const [voucher] = await vouchersOf(world, ada)
  const present = (await gives(world, ada, { voucherId: voucher?.id ?? '' })) as Present
  assert.instance(await cancelOrder(app, ada.viewer, order.id), OrderNotChangeable)
  const token = presentToken(app.config, present.id)
  const own = await acceptPresent(app, selene.viewer, token)
  assert.is((own as PresentNotOpen).code, 'OWN', 'nobody reads for themselves')
  assert.is(((await acceptPresent(app, ada.viewer, token)) as PresentNotOpen).code, 'OWN')
  const june = await world.stranger()
  assert.is(((await acceptPresent(app, june.viewer, token)) as ReceivedPresent).isVoucher, true)
  assert.is((await vouchersOf(world, june)).length, 1)
  assert.instance(await cancelOrder(app, ada.viewer, order.id), OrderNotChangeable)
})

story('cards are checked, links are ours, and nobody is mailed without end', async world => {
  const { app } = world
  const ada = await buyer(world, 20_000)
  await buys(world, ada, 'NEW-MOON', 8)
  const items = await libraryOf(world, ada)
  const first = { libraryItemId: items[0]?.id ?? '' }
  for (const friendMail of [
    '',
    'june',
    'a@b',
    'a b@c.de',
    'a@b.de\nBcc: x@y.de',
    '<a@b.de>',
    'a@b.de,c@d.de',
  ])
    assert.is(await codeOf(gives(world, ada, first, { friendMail })), 'BAD_INPUT', friendMail)
  assert.is(await codeOf(gives(world, ada, first, { fromName: ' \n ' })), 'BAD_INPUT')
  const never = new Date(app.clock.now().getTime() + 400 * 86_400_000)
  assert.is(await codeOf(gives(world, ada, first, { sendAt: never })), 'BAD_INPUT')
  const friendMail = 'often@example.test'
  const codes: string[] = []
  for (const { id } of items.slice(0, 6))
    codes.push(await codeOf(gives(world, ada, { libraryItemId: id }, { friendMail })))
  assert.equal(codes, [...Array<string>(5).fill('DONE'), 'RATE_LIMITED'])
  const id = randomUUID()
  const token = presentToken(app.config, id)
  assert.is(presentOfToken(app.config, token), id)
  for (const wrong of [
    '',
    id,
    `${id}.`,
    `${token}x`,
    token.replace(/.$/, each => (each === 'A' ? 'B' : 'A')),
  ])
    assert.is(presentOfToken(app.config, wrong), null, wrong)
  assert.is(await presentBehind(app, null, token), null)
})

story('a friend’s address is kept no longer than it is needed', async world => {
  const { app } = world
  const { ada, present } = await given(world)
  const { present: open } = await given(world)
  await takePresentBack(app, ada.viewer, present.id)
  await world.advance(89 * 86_400)
  await forgetPresents(app.db, 90)
  assert.ok(await presentById(app.db, present.id))
  await world.advance(2 * 86_400)
  await forgetPresents(app.db, 90)
  assert.is(await presentById(app.db, present.id), null)
  assert.ok(await presentById(app.db, open.id), 'one that is open stays')
})

run()
