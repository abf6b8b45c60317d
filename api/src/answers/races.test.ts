import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { answerTasks, asked, asksBy, delivers, offers, PRICE } from '../../test/answers/answer-stories.ts'
import { balanceOf, fails, HOUR } from '../../test/booking-stories.ts'
import { stories } from '../../test/story.ts'
import { held } from '../ledger/index.ts'
import { answerOf } from './answer-of.ts'
import { Answer } from './answer-type.ts'
import { lockAnswer } from './answers.store.ts'
import { endAnswer } from './end-answer.ts'
import { AnswerNotOpen } from './refusals.ts'
import { beginAnswer, cancelAnswer, declineAnswer } from './work-on-answer.ts'

const { story, run } = stories('answers and races')

story('delivered and taken back at once, it is one of the two and its money moves once', async world => {
  const { app, stranger, mara } = world
  const template = await offers(world, mara)
  for (let round = 0; round < 5; round++) {
    const client = await stranger()
    const answer = await asked(world, client, template)
    const all = await Promise.all([
      cancelAnswer(app, client.viewer, answer.id),
      delivers(world, mara, answer),
      declineAnswer(app, mara.viewer, answer.id),
    ])
    assert.is(all.filter(each => each instanceof Answer).length, 1, 'one of them')
    const { state } = await answerOf(app.db, client.viewer, answer.id)
    assert.is(await balanceOf(client), state === 'DELIVERED' ? 0n : PRICE)
    assert.is(await held(app.db, answer.id), 0n)
  }
  assert.equal(await world.audit(), [])
})

story('begun and taken back at once, the one that came first counts', async world => {
  const { app, stranger, mara } = world
  const template = await offers(world, mara)
  for (let round = 0; round < 5; round++) {
    const client = await stranger()
    const answer = await asked(world, client, template)
    const [cancelled, begun] = await Promise.all([
      cancelAnswer(app, client.viewer, answer.id),
      beginAnswer(app, mara.viewer, answer.id),
    ])
    assert.is(cancelled instanceof AnswerNotOpen, begun instanceof Answer)
    assert.is(await balanceOf(client), begun instanceof Answer ? 0n : PRICE)
  }
})

story('released as late by two nodes while it is delivered, it is late', async world => {
  const { app, stranger, mara, advance } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara))
  await advance(HOUR + 5)
  await Promise.all([answerTasks(world), delivers(world, mara, answer), answerTasks(world)])
  const late = await answerOf(app.db, client.viewer, answer.id)
  assert.equal([late.state, late.text, await balanceOf(client)], ['LATE', null, PRICE])
  assert.equal(await world.audit(), [])
})

story('with the money for one, a client gets one of two', async world => {
  const { stranger, mara } = world
  const template = await offers(world, mara)
  const client = await stranger()
  await client.topsUp(Number(PRICE))
  const both = await Promise.all([asksBy(world, client, template), asksBy(world, client, template)])
  assert.is(both.filter(each => each instanceof Answer).length, 1)
  assert.is(await balanceOf(client), 0n)
  assert.equal(await world.audit(), [])
})

story('delivered twice by one key, it is delivered once', async world => {
  const { app, stranger, orin } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, orin))
  const key = { idempotencyKey: randomUUID() }
  const before = (await orin.earnings()).balance.minor
  const both = await Promise.all([delivers(world, orin, answer, key), delivers(world, orin, answer, key)])
  assert.ok(both.every(each => each instanceof Answer))
  assert.is((await orin.earnings()).balance.minor - before, (PRICE * 7n) / 10n)
  assert.instance(await delivers(world, orin, answer), AnswerNotOpen, 'another key')
  assert.is(await held(app.db, answer.id), 0n)
})

story('the database itself takes no delivery after the promised time, nor two ends', async world => {
  const { app, stranger, orin, advance } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, orin))
  await advance(HOUR + 5)
  const late = app.db.transact(async tx => {
    const row = await lockAnswer(tx, answer.id)
    if (row) await endAnswer(tx, row, 'DELIVERED', 'READER', { text: 'Late', mediaId: null })
  })
  await fails(() => late, /delivered_in_time/)
  const dies = app.db.transact(async tx => {
    const row = await lockAnswer(tx, answer.id)
    if (row) await endAnswer(tx, row, 'LATE')
    throw new Error('the node died')
  })
  await fails(() => dies, /died/)
  assert.is(await held(app.db, answer.id), PRICE)
  await answerTasks(world)
  assert.is(await balanceOf(client), PRICE)
  assert.equal(await world.audit(), [])
})

run()
