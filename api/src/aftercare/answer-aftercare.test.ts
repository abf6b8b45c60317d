import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { asked, delivers, offers, PRICE } from '../../test/answers/answer-stories.ts'
import { balanceOf, fails } from '../../test/booking-stories.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { money } from '../foundation/money.ts'
import { Dispute, DisputeNotAllowed } from '../trust/index.ts'
import { answerDispute } from './disputes/answer-dispute.ts'
import { decideCase } from './disputes/decide-case.ts'
import { disputeReading } from './disputes/dispute-reading.ts'
import { tipsOfSubject } from './receipt-lines.ts'
import { Review, ReviewNotAllowed } from './reviews/review.ts'
import { reviewReading } from './reviews/review-reading.ts'
import { Tip, TipNotAllowed } from './tips/tip.ts'
import { tipReader } from './tips/tip-reader.ts'

const { story, run } = stories('after an answer')
const key = () => randomUUID()

async function delivered(world: World) {
  const { stranger, mara } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara))
  const waiting = { answerId: answer.id, idempotencyKey: key() }
  return { client, answer, waiting, deliver: () => delivers(world, mara, answer) }
}

story('it is reviewed and tipped like a reading, once it is delivered', async world => {
  const { app, mara, theo } = world
  const { client, answer, deliver } = await delivered(world)
  await client.topsUp(500)
  const review = () =>
    reviewReading(app, client.viewer, {
      ...{ answerId: answer.id, stars: 5, comment: 'It came true.', idempotencyKey: key() },
    })
  const tip = (by = client) =>
    tipReader(app, by.viewer, { answerId: answer.id, amount: money(500n, 'USD'), idempotencyKey: key() })
  assert.instance(await review(), ReviewNotAllowed)
  assert.instance(await tip(), TipNotAllowed)
  await deliver()
  await fails(() => tip(theo), /someone else/)
  const written = (await review()) as Review
  assert.instance(written, Review)
  assert.is(written.profileId, mara.readerId)
  assert.instance(await review(), ReviewNotAllowed, 'once')
  const before = (await mara.earnings()).balance.minor
  assert.instance(await tip(), Tip)
  assert.is((await mara.earnings()).balance.minor - before, 500n, 'all of it')
  assert.equal(
    (await tipsOfSubject(app.db, answer.id, 'USD')).map(({ amount }) => amount.minor),
    [500n],
  )
  assert.equal(await world.audit(), [])
})

story('it is disputed, explained and refunded in part', async world => {
  const { app, mara, viewer } = world
  const { client, answer, deliver } = await delivered(world)
  const dispute = () =>
    disputeReading(app, client.viewer, {
      ...{ answerId: answer.id, reason: 'OTHER' as const, comment: 'It was empty.', idempotencyKey: key() },
    })
  assert.instance(await dispute(), DisputeNotAllowed, 'nothing was paid')
  await deliver()
  const earned = (await mara.earnings()).balance.minor
  const opened = (await dispute()) as Dispute
  assert.instance(opened, Dispute)
  assert.equal([opened.cost.minor, opened.readerShare.minor], [PRICE, (PRICE * 7n) / 10n])
  assert.is((await mara.earnings()).held.minor, opened.readerShare.minor)
  assert.instance(await dispute(), DisputeNotAllowed, 'once')
  const said = { answerId: answer.id, text: 'It was not.', idempotencyKey: key() }
  assert.is(((await answerDispute(app, mara.viewer, said)) as Dispute).answer, 'It was not.')
  const decided = (await decideCase(app, await viewer('ines'), {
    ...{ caseId: opened.id, decision: 'REFUND_PART' as const, note: 'A part of it.', idempotencyKey: key() },
    ...{ amount: money(500n, 'USD'), version: 2 },
  })) as Dispute
  assert.is(decided.refunded?.minor, 500n)
  assert.is(await balanceOf(client), 500n)
  assert.is(earned - (await mara.earnings()).balance.minor, 350n)
  assert.equal(await world.audit(), [])
})

run()
