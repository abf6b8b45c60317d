import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ServedCms, serveCms } from '../../test/cms/serve-cms.ts'
import {
  decides,
  flags,
  itemOf,
  moderator,
  reviewed,
  staffRule,
  waitingFor,
} from '../../test/moderation/moderation-stories.ts'
import { nameOf, wentLive } from '../../test/streams/stream-stories.ts'
import { openWorld, type World } from '../../test/world.ts'
import '../notifications/index.ts'
import { seenReview } from '../aftercare/reviews/seen-review.ts'
import type { App } from '../app.ts'
import { readerProfile } from '../catalogue/edit-reader-profile.ts'
import { readerById } from '../catalogue/find-readers.ts'
import { statement } from '../foundation/database/database.ts'
import { money } from '../foundation/money.ts'
import { saveOwnProduct } from '../shop/own-products/save-own-product.ts'
import { deliverOwnProduct, sendOwnProduct } from '../shop/own-products/send-own-product.ts'
import { sendMessage } from '../streams/chat/send-message.ts'
import { editJudgedProfile } from './profiles/edit-profile.ts'

const TOLD = statement(
  'test.told-of-reviews',
  "SELECT event_key AS key FROM notifications.inbox WHERE person_id = $1 AND type = 'REVIEW_WRITTEN'",
)

const test = suite<{ world: World; cms: ServedCms; app: App }>('rules of moderation, as staff set them')

test.before(async context => {
  const world = await openWorld()
  const cms = await serveCms(world.database.adminUrl).catch(error => {
    console.error(error)
    throw error
  })
  const config = { ...world.app.config, cms: { url: cms.url, serviceKey: cms.serviceKey } }
  Object.assign(context, { world, cms, app: { ...world.app, config } })
})
test.after(async ({ world, cms }) => {
  await cms.stop()
  await world.close()
})

test('hold a review until staff decide, and remove another at once, which can be appealed', async ({
  world,
  app,
}) => {
  const { theo, orin } = world
  await staffRule(world, { kinds: ['REVIEW'], action: 'HOLD', keywords: 'telegram' })
  await staffRule(world, { kinds: ['REVIEW'], action: 'REJECT', keywords: 'scam' })
  const held = await reviewed(world, theo, orin, 'Write to me on Telegram')
  assert.equal([held.isHidden, (await waitingFor(world, held.id))?.rules], [true, ['HOLD telegram']])
  await decides(world, await moderator(world, 'Uma'), (await waitingFor(world, held.id)) ?? { id: '' }, {
    decision: 'KEEP',
  })
  assert.is((await seenReview(app.db, null, held.id))?.isHidden, false)
  await world.settle()
  const keys = (await app.db.rows<{ key: string }>(TOLD, [orin.viewer.id])).map(({ key }) => key)
  assert.equal(keys, [`review:${held.id}:written`], 'its reader is told once it is shown')
  const gone = await reviewed(world, theo, orin, 'All a scam')
  assert.equal(await itemOf(world, gone.id).then(item => [item?.state, item?.isHidden]), ['REMOVED', true])
  const clean = await reviewed(world, theo, orin, 'Clear and calm')
  assert.is(await itemOf(world, clean.id), null)
})

test('refuse a message, and let another wait', async ({ world, app }) => {
  const { mara, nadia } = world
  await staffRule(world, { kinds: ['STREAM_MESSAGE'], action: 'REJECT', keywords: 'casino' })
  await staffRule(world, { kinds: ['STREAM_MESSAGE'], action: 'FLAG', keywords: 'discount' })
  const { id: streamId } = await wentLive(world, mara)
  const sends = (text: string) =>
    sendMessage(app, nadia.viewer, { streamId, text, idempotencyKey: randomUUID() })
  assert.is(nameOf(await sends('A Casino!')), 'StreamMessageRefused BLOCKED_WORD')
  const shown = (await sends('A discount for you')) as { id: string; state: string }
  assert.equal([shown.state, (await waitingFor(world, shown.id))?.score], ['SHOWN', 5])
  await flags(world, mara.viewer, { streamMessageId: shown.id })
  assert.is((await waitingFor(world, shown.id))?.score, 6)
})

test('refuse words of a profile, hide others until staff decide, and let its reader change them', async ({
  world,
  app,
}) => {
  const { mara, viewer } = world
  await staffRule(world, { kinds: ['PROFILE'], action: 'REJECT', keywords: 'guaranteed', authors: 'READER' })
  await staffRule(world, { kinds: ['PROFILE'], action: 'ESCALATE', keywords: 'cure' })
  const edits = async (bio: string) => {
    const version = (await readerProfile(app, mara.viewer))?.version ?? ''
    return editJudgedProfile(app, mara.viewer, { input: { bio }, version, idempotencyKey: randomUUID() })
  }
  const rest =
    'I read tarot for whoever is still awake, and I listen for a good while before I draw a card for you.'
  const refused = await edits(`Guaranteed luck. ${rest}`)
  assert.match(nameOf(refused), /^ProfileInvalid/)
  assert.is(nameOf(await edits(`I cure what ails you. ${rest}`)), 'ReaderProfile')
  assert.equal([(await waitingFor(world, mara.readerId))?.state], ['ESCALATED'])
  await heardContent(world, () => edits(`${rest} Always, and gladly so.`))
  assert.is((await readerById(app, mara.readerId))?.id, mara.readerId)
  assert.is((await itemOf(world, mara.readerId))?.isHidden, false)
  const ines = await viewer('ines')
  const item = (await itemOf(world, mara.readerId)) ?? { id: '' }
  assert.is(nameOf(await decides(world, ines, item, { decision: 'KEEP', words: '' })), 'ModerationItem')
})

test('look at what a reader sends to the shop', async ({ world, app }) => {
  const { mara } = world
  await staffRule(world, { kinds: ['PRODUCT'], action: 'HOLD', keywords: 'miracle' })
  const saved = (await saveOwnProduct(app, mara.viewer, {
    ...{ ownProductId: null, name: 'Miracle salt', words: 'Salt.', kind: 'PHYSICAL', grams: 250 },
    ...{ price: money(1_400n, 'USD'), pictureUploads: null, idempotencyKey: randomUUID() },
  })) as { id: string }
  await sendOwnProduct(app, mara.viewer, saved.id)
  await deliverOwnProduct(app, saved.id)
  const sent = (await sendOwnProduct(app, mara.viewer, saved.id)) as { productId: string | null }
  const item = await waitingFor(world, sent.productId ?? '')
  assert.equal([item?.kind, item?.isHidden, item?.authorId], ['PRODUCT', true, mara.viewer.id])
})

/** Does something, and returns once this node has received that content changed. */
async function heardContent({ app }: World, change: () => Promise<unknown>): Promise<void> {
  const received = new Promise<void>(resolve => {
    const stop = app.bus.on('content', () => resolve(stop()))
  })
  await change()
  await received
}

test.run()
