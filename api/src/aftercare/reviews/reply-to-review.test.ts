import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../../foundation/fault.ts'
import { replyToReview } from './reply-to-review.ts'
import { Review } from './review.ts'
import { reviewReading } from './review-reading.ts'
import { reviewPage } from './reviews.store.ts'

const { story, run } = stories('a reader replies to her reviews')

story('once, for everybody to see, and may change it later', async world => {
  const { app, mara, advance } = world
  const review = await reviewedByTheo(world)
  assert.is(review.reply, null)

  const first = await replies(world, review, '  Thank you, Theo.  ')
  assert.instance(first, Review)
  assert.is(first.reply?.text, 'Thank you, Theo.')
  await advance(3600)
  const changed = await replies(world, review, 'Thank you, Theo. Come again.')
  assert.is(changed.reply?.text, 'Thank you, Theo. Come again.')
  assert.is(Number(changed.reply?.at) - Number(first.reply?.at), 3_600_000)

  const seen = (
    await reviewPage(app.db, {
      profileId: mara.readerId,
      sort: 'NEWEST',
      stars: null,
      after: null,
      first: 10,
    })
  ).find(({ id }) => id === review.id)
  assert.equal(seen, changed, 'what everybody sees')
  assert.equal([seen?.stars, seen?.comment], [5, 'Kind and clear.'], 'the review itself stays')
})

story('twenty identical replies are one, and an old key brings no old words back', async world => {
  const { app, mara } = world
  const review = await reviewedByTheo(world)
  const input = { reviewId: review.id, text: 'With love.', idempotencyKey: randomUUID() }
  const answers = await Promise.all(Array.from({ length: 20 }, () => replyToReview(app, mara.viewer, input)))
  for (const answer of answers) assert.equal(answer, answers[0])

  const changed = await replies(world, review, 'With love, Mara.')
  assert.equal(await replyToReview(app, mara.viewer, input), changed)
  const reused = await replyToReview(app, mara.viewer, { ...input, text: 'Other words.' })
  assert.instance(reused, IdempotencyKeyReused)
})

story('nobody replies in her name', async world => {
  const { app, theo, orin } = world
  const review = await reviewedByTheo(world)
  for (const { viewer } of [theo, orin]) {
    const input = { reviewId: review.id, text: 'Hello.', idempotencyKey: randomUUID() }
    assert.is(await codeOf(replyToReview(app, viewer, input)), 'FORBIDDEN')
  }
  assert.is(await codeOf(replies(world, { id: randomUUID() }, 'Hello.')), 'NOT_FOUND')
  assert.is(await codeOf(replies(world, { id: 'the newest' }, 'Hello.')), 'BAD_INPUT')
})

story('a reply has 1 to 1000 characters', async world => {
  const review = await reviewedByTheo(world)
  for (const text of ['', ' \n ', 'a'.repeat(1001)])
    assert.is(await codeOf(replies(world, review, text)), 'BAD_INPUT')
  const longest = `${'☾'.repeat(999)}🌙`
  assert.is((await replies(world, review, ` ${longest} `)).reply?.text, longest)
})

async function reviewedByTheo({ app, theo, mara, advance, settle }: World): Promise<Review> {
  await theo.topsUp(5000)
  const call = await theo.calls(mara)
  await settle()
  await advance(30)
  await theo.ends(call)
  const review = { readingId: call.id, stars: 5, comment: 'Kind and clear.', idempotencyKey: randomUUID() }
  return (await reviewReading(app, theo.viewer, review)) as Review
}

const replies = async ({ app, mara }: World, { id }: { id: string }, text: string) =>
  (await replyToReview(app, mara.viewer, { reviewId: id, text, idempotencyKey: randomUUID() })) as Review

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault: Fault) => fault.code,
  )

run()
