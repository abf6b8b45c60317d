import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  decides,
  flags,
  itemOf,
  moderator,
  reviewed,
  waitingFor,
} from '../../test/moderation/moderation-stories.ts'
import { stories } from '../../test/story.ts'
import { codeOf, nameOf, wentLive } from '../../test/streams/stream-stories.ts'
import type { World } from '../../test/world.ts'
import '../notifications/index.ts'
import { reviewPage, reviewTotals } from '../aftercare/reviews/reviews.store.ts'
import { seenReview } from '../aftercare/reviews/seen-review.ts'
import { readerById, readerBySlug, readerBySubject } from '../catalogue/find-readers.ts'
import { productBySlug } from '../catalogue/products/products.ts'
import { statement } from '../foundation/database/database.ts'
import { lastMessages } from '../streams/chat/messages.store.ts'
import { sendMessage } from '../streams/chat/send-message.ts'
import { flagsOfItem, flagsOfPerson } from '../trust/index.ts'
import { queueStatement } from '../trust/moderation/queue.store.ts'
import { appealRemoval } from './appeals/appeal-removal.ts'
import { moderationNodes } from './moderation.nodes.ts'
import { addModerationNote } from './queue/add-note.ts'

const { story, run } = stories('moderation')

const TOLD = statement(
  'test.told',
  'SELECT type, facts FROM notifications.inbox WHERE person_id = $1 ORDER BY id',
)
const told = async ({ app }: World, personId: string, types: string) =>
  (await app.db.rows<{ type: string; facts: Record<string, unknown> }>(TOLD, [personId])).filter(({ type }) =>
    types.includes(type),
  )
const shown = async ({ app }: World, profileId: string) =>
  (await reviewPage(app.db, { profileId, sort: 'NEWEST', stars: null, after: null, first: 100 })).map(
    ({ id }) => id,
  )
const totals = async ({ app }: World, profileId: string) => {
  const [{ count, stars } = { count: 0, stars: 0 }] = await reviewTotals(app.db, [profileId])
  return [count, stars]
}
const appeals = ({ app }: World, viewer: Parameters<typeof flags>[1], id: string, key = randomUUID()) =>
  appealRemoval(app, viewer, { removedContentId: id, words: 'I meant it kindly.', idempotencyKey: key })

story('a review is reported, removed and told, appealed, and restored by somebody else', async world => {
  const { app, theo, nadia, mara, settle } = world
  const review = await reviewed(world, theo, mara, 'Look at my own shop!', 2)
  const before = await totals(world, mara.readerId)
  assert.is(
    nameOf(await flags(world, nadia.viewer, { reviewId: review.id, words: 'An advert' })),
    'ContentFlagged',
  )
  assert.ok((await shown(world, mara.readerId)).includes(review.id), 'one report hides nothing')
  const item = await waitingFor(world, review.id)
  assert.equal([item?.kind, item?.state, item?.score, item?.reasons], ['REVIEW', 'OPEN', 1, ['SPAM']])
  if (!item) return

  const one = await moderator(world, 'Uma')
  const removed = await decides(world, one, item, { decision: 'REMOVE', words: 'No adverts, please.' })
  assert.is(nameOf(removed), 'ModerationItem')
  assert.not((await shown(world, mara.readerId)).includes(review.id))
  assert.equal(await totals(world, mara.readerId), [(before[0] ?? 0) - 1, (before[1] ?? 0) - 2])
  assert.is(await seenReview(app.db, nadia.viewer, review.id), null)
  assert.ok(await seenReview(app.db, theo.viewer, review.id), 'its author still reads it')
  await settle()
  const [news] = await told(world, theo.viewer.id, 'CONTENT_REMOVED')
  assert.equal([news?.facts.reason, news?.facts.words], ['SPAM', 'No adverts, please.'])
  assert.is((await told(world, nadia.viewer.id, 'FLAG_REVIEWED')).length, 1)

  assert.is(await codeOf(appeals(world, nadia.viewer, item.id)), 'NOT_FOUND')
  const appeal = await appeals(world, theo.viewer, item.id)
  assert.is(nameOf(appeal), 'RemovedContent')
  assert.is(nameOf(await appeals(world, theo.viewer, item.id)), 'AppealNotAllowed APPEALED')
  assert.is((await waitingFor(world, review.id))?.state, 'APPEALED')
  const same = await decides(world, one, item, { decision: 'KEEP' })
  assert.is(nameOf(same), 'ModerationNotDecided SAME_PERSON')
  const other = await moderator(world, 'Vera')
  const restored = await decides(world, other, item, { decision: 'KEEP', words: 'You are right.' })
  assert.is(nameOf(restored), 'ModerationItem')
  assert.equal(await totals(world, mara.readerId), before)
  assert.ok((await shown(world, mara.readerId)).includes(review.id))
  await settle()
  const [outcome] = await told(world, theo.viewer.id, 'APPEAL_DECIDED')
  assert.equal([outcome?.facts.outcome, outcome?.facts.words], ['RESTORED', 'You are right.'])
  assert.is(nameOf(await appeals(world, theo.viewer, item.id)), 'AppealNotAllowed NOT_REMOVED')
})

story('twenty reports of one person are one, of twenty people twenty, and hide it once', async world => {
  const { stranger, orin, theo } = world
  const review = await reviewed(world, theo, orin, 'Rude words')
  const before = await totals(world, orin.readerId)
  const people = await Promise.all(Array.from({ length: 20 }, (_, at) => stranger(`Reporter ${at}`)))
  const one = people[0]?.viewer
  if (!one) return
  await Promise.all(people.map(() => flags(world, one, { reviewId: review.id })))
  const item = await waitingFor(world, review.id)
  assert.equal([item?.flagCount, item?.isHidden], [1, false])
  await Promise.allSettled(people.map(({ viewer }) => flags(world, viewer, { reviewId: review.id })))
  // Who came after it was hidden did not find it any more.
  const after = await waitingFor(world, review.id)
  assert.ok((after?.flagCount ?? 0) >= 3 && after?.isHidden)
  assert.is((await flagsOfItem(world.app.db, item?.id ?? '', null, 100)).length, after?.flagCount)
  assert.equal(await totals(world, orin.readerId), [(before[0] ?? 0) - 1, (before[1] ?? 0) - 5])
  const kept = await decides(world, await moderator(world, 'Wanda'), item ?? { id: '' }, { decision: 'KEEP' })
  assert.equal(
    [nameOf(kept), (await itemOf(world, review.id))?.isHidden, await totals(world, orin.readerId)],
    ['ModerationItem', false, before],
  )
})

story('of twenty decisions at once one counts', async world => {
  const { theo, nadia, selene } = world
  const review = await reviewed(world, theo, selene, 'So-so', 3)
  const before = await totals(world, selene.readerId)
  await flags(world, nadia.viewer, { reviewId: review.id })
  const item = await waitingFor(world, review.id)
  const staff = await Promise.all(Array.from({ length: 20 }, (_, at) => moderator(world, `Moderator ${at}`)))
  const outcomes = await Promise.all(
    staff.map((viewer, at) =>
      decides(world, viewer, item ?? { id: '' }, { decision: at % 2 ? 'KEEP' : 'REMOVE' }),
    ),
  )
  const names = outcomes.map(nameOf)
  assert.is(names.filter(name => name === 'ModerationItem').length, 1)
  assert.is(names.filter(name => name === 'ModerationNotDecided DECIDED').length, 19)
  const isRemoved = (await itemOf(world, review.id))?.state === 'REMOVED'
  assert.equal(
    await totals(world, selene.readerId),
    isRemoved ? [(before[0] ?? 0) - 1, (before[1] ?? 0) - 3] : before,
  )
})

story('nobody reports their own, what is not there, or two things at once', async world => {
  const { theo, mara, nadia } = world
  const review = await reviewed(world, theo, mara, 'Fine')
  assert.is(
    nameOf(await flags(world, theo.viewer, { reviewId: review.id })),
    'FlagNotAllowed FLAG_NOT_ALLOWED',
  )
  assert.is(
    nameOf(await flags(world, mara.viewer, { readerId: mara.readerId })),
    'FlagNotAllowed FLAG_NOT_ALLOWED',
  )
  assert.is(await codeOf(flags(world, theo.viewer, { reviewId: randomUUID() })), 'NOT_FOUND')
  assert.is(await codeOf(flags(world, theo.viewer, {})), 'BAD_INPUT')
  const both = { reviewId: review.id, readerId: mara.readerId }
  assert.is(await codeOf(flags(world, nadia.viewer, both)), 'BAD_INPUT')
  assert.is(await codeOf(flags(world, nadia.viewer, { reviewId: review.id, reason: 'OTHER' })), 'BAD_INPUT')
  const key = randomUUID()
  await flags(world, nadia.viewer, { reviewId: review.id }, key)
  assert.is(nameOf(await flags(world, nadia.viewer, { reviewId: review.id }, key)), 'ContentFlagged')
  const reused = await flags(world, nadia.viewer, { readerId: mara.readerId }, key)
  assert.match(nameOf(reused), /^IdempotencyKeyReused/)
  assert.ok((await flagsOfPerson(world.app.db, nadia.viewer.id)).some(({ kind }) => kind === 'REVIEW'))
})

story('a profile that is removed is shown to nobody, and its reader keeps their desk', async world => {
  const { app, theo, selene } = world
  await flags(world, theo.viewer, { readerId: selene.readerId, reason: 'FALSE_CLAIMS' })
  const item = await waitingFor(world, selene.readerId)
  const slug = (await readerById(app, selene.readerId))?.slug ?? ''
  await decides(world, await moderator(world, 'Xenia'), item ?? { id: '' }, { decision: 'REMOVE' })
  assert.is(await readerById(app, selene.readerId), null)
  assert.is(await readerBySlug(app, slug), null)
  assert.is((await readerBySubject(app, selene.viewer.subject))?.id, selene.readerId)
  await appeals(world, selene.viewer, item?.id ?? '')
  await decides(world, await moderator(world, 'Yara'), item ?? { id: '' }, { decision: 'KEEP' })
  assert.is((await readerById(app, selene.readerId))?.id, selene.readerId)
})

story(
  'a message goes from its chat and comes back; a product of a reader goes from the shop',
  async world => {
    const { app, stranger, mara, nadia } = world
    const anna = await stranger('Anna')
    const { id: streamId } = await wentLive(world, mara)
    const input = { streamId, text: 'Buy this!', idempotencyKey: randomUUID() }
    const message = (await sendMessage(app, anna.viewer, input)) as { id: string }
    const texts = async () => (await lastMessages(app.db, [streamId], 10)).map(({ text }) => text)
    await flags(world, nadia.viewer, { streamMessageId: message.id })
    const item = await waitingFor(world, message.id)
    await decides(world, await moderator(world, 'Zoe'), item ?? { id: '' }, { decision: 'REMOVE' })
    assert.equal(await texts(), [])
    await appeals(world, anna.viewer, item?.id ?? '')
    await decides(world, await moderator(world, 'Abel'), item ?? { id: '' }, { decision: 'KEEP' })
    assert.equal(await texts(), ['Buy this!'])

    const deck = await productBySlug(app, 'moonwater-tarot')
    await flags(world, anna.viewer, { productId: deck?.id ?? '', reason: 'COPYRIGHT' })
    const product = await waitingFor(world, deck?.id ?? '')
    assert.is(product?.authorId, mara.viewer.id)
    await decides(world, await moderator(world, 'Bea'), product ?? { id: '' }, { decision: 'REMOVE' })
    assert.is(await productBySlug(app, 'moonwater-tarot'), null)
    const house = await productBySlug(app, 'night-candle')
    assert.is(await codeOf(flags(world, anna.viewer, { productId: house?.id ?? '' })), 'NOT_FOUND')
  },
)

story('what is left to an administrator is theirs; an appeal ends after thirty days', async world => {
  const { app, theo, nadia, orin, viewer, advance } = world
  const review = await reviewed(world, theo, orin, 'Hm')
  await flags(world, nadia.viewer, { reviewId: review.id })
  const item = (await waitingFor(world, review.id)) ?? { id: '' }
  const [one, ines] = [await moderator(world, 'Cleo'), await viewer('ines')]
  await decides(world, one, item, { decision: 'ESCALATE' })
  assert.is(nameOf(await decides(world, one, item, { decision: 'KEEP' })), 'ModerationNotDecided FOR_ADMIN')
  assert.is(await codeOf(decides(world, ines, item, { decision: 'REMOVE', words: '' })), 'BAD_INPUT')
  assert.is(await codeOf(decides(world, ines, item, { decision: 'REMOVE', reason: null })), 'BAD_INPUT')
  await decides(world, ines, item, { decision: 'REMOVE' })
  const note = { moderationItemId: item.id, words: 'Third time.', idempotencyKey: randomUUID() }
  assert.is(nameOf(await addModerationNote(app, one, note)), 'ModerationItem')
  await advance(30 * 86_400 + 60)
  assert.is(nameOf(await appeals(world, theo.viewer, item.id)), 'AppealNotAllowed TOO_LATE')
  const load = moderationNodes.RemovedContent.load
  assert.ok(await load({ app, viewer: theo.viewer } as never, item.id))
  assert.is(await load({ app, viewer: nadia.viewer } as never, item.id), null)
})

story('the queue is a piece of an index, whatever it is narrowed by', async ({ app }) => {
  for (const kind of [null, 'REVIEW'] as const)
    for (const state of [null, 'REMOVED'] as const)
      for (const isAfter of [false, true]) {
        const { text } = queueStatement({ kind, state, reason: null }, isAfter)
        const plan = await app.db.transact(async tx => {
          // A table of few rows is read whole or sorted sooner than by an index.
          for (const way of ['seqscan', 'bitmapscan', 'sort'])
            await tx.rows(statement(`test.no-${way}`, `SET LOCAL enable_${way} = off`))
          const explain = statement(`test.explain-${kind}-${state}-${isAfter}`, `EXPLAIN ${text}`)
          const place = isAfter ? [5, randomUUID()] : [null, null]
          return tx.rows<{ 'QUERY PLAN': string }>(explain, [21, kind, state, null, ...place])
        })
        assert.not.match(plan.map(row => row['QUERY PLAN']).join('\n'), /Seq Scan|Sort/, `${kind} ${state}`)
      }
})

run()
