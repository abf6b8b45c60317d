import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { receiptOf } from './money/receipt.ts'
import { Reading } from './reading.ts'
import { byId } from './readings.store.ts'

const { story, run } = stories('a live reading')

/** Mara's chat costs 2.99 a minute, of which she keeps 2.10 and the platform 0.89. */
const RATE = 299

const isReading = (answer: unknown): answer is Reading => answer instanceof Reading

story(
  'charges a minute as it begins, and gives the unused seconds back',
  async ({ theo, mara, advance, settle, audit, app }) => {
    await theo.topsUp(5000)
    const before = (await mara.earnings()).balance.minor
    const call = await theo.calls(mara)
    await settle()
    assert.is((await theo.wallet()).balance.minor, 5000n - BigInt(RATE))
    await advance(150)
    await settle()
    assert.is((await theo.wallet()).balance.minor, 5000n - BigInt(3 * RATE))
    await theo.ends(call)
    const row = await byId(app.db, call.id)
    const receipt = row && (await receiptOf(app.db, row))
    assert.ok(receipt)
    const seconds = BigInt(receipt.sharedSeconds)
    assert.is(seconds, 150n)
    assert.is(receipt.total.minor, (BigInt(RATE) * seconds) / 60n)
    assert.is(receipt.charged.minor - receipt.givenBack.minor, receipt.total.minor)
    assert.is(receipt.readerShare.minor + receipt.platformShare.minor, receipt.total.minor)
    assert.is((await theo.wallet()).balance.minor, 5000n - receipt.total.minor)
    assert.is((await mara.earnings()).balance.minor - before, receipt.readerShare.minor)
    assert.ok(receipt.readerShare.minor * 100n >= receipt.total.minor * 70n)
    assert.equal(await audit(), [])
  },
)

story(
  'whoever ends before the meter has looked pays for what was shared, and no more than the wallet held',
  async ({ stranger, mara, advance, settle, audit }) => {
    const patient = await stranger()
    await patient.topsUp(10 * RATE)
    const long = await patient.calls(mara)
    await settle()
    await advance(90)
    await patient.ends(long)
    const ended = await long.now()
    assert.is(ended.meter.minutesCharged, 2)
    assert.is(ended.meter.charged.minor, BigInt(RATE * 90) / 60n)
    assert.is((await patient.wallet()).balance.minor, BigInt(10 * RATE) - BigInt(RATE * 90) / 60n)

    const poor = await stranger()
    await poor.topsUp(3 * RATE + 5)
    const short = await poor.calls(mara)
    await settle()
    await advance(200)
    await poor.ends(short)
    const stopped = await short.now()
    assert.is(stopped.ending, 'OUT_OF_FUNDS')
    assert.is(stopped.meter.sharedMilliseconds, 180_000)
    assert.is((await poor.wallet()).balance.minor, 5n)
    assert.equal(await audit(), [])
  },
)

story('ends when the money does, to the second', async ({ stranger, mara, advance, settle, audit }) => {
  const client = await stranger()
  await client.topsUp(3 * RATE + 5)
  const call = await client.calls(mara)
  await settle()
  await advance(3 * 60 + 7)
  await settle()
  const reading = await call.now()
  assert.is(reading.state, 'ENDED')
  assert.is(reading.ending, 'OUT_OF_FUNDS')
  assert.is(reading.meter.sharedMilliseconds, 180_000)
  assert.is(reading.meter.charged.minor, BigInt(3 * RATE))
  assert.is((await client.wallet()).balance.minor, 5n)
  assert.equal(await audit(), [])
})

story(
  'goes on when the client tops up before the money ends',
  async ({ stranger, mara, advance, settle }) => {
    const client = await stranger()
    await client.topsUp(3 * RATE)
    const call = await client.calls(mara)
    await advance(170)
    await settle()
    assert.is((await call.now()).meter.minutesLeft, 1)
    await client.topsUp(10 * RATE)
    await advance(60)
    await settle()
    assert.is((await call.now()).state, 'ACTIVE')
    assert.is((await call.now()).meter.minutesCharged, 4)
    await client.ends(call)
  },
)

story(
  'an unanswered ring expires, frees both and takes the reader offline',
  async ({ stranger, mara, advance, settle }) => {
    const client = await stranger()
    await client.topsUp(5000)
    await mara.goesOnline()
    const asked = await client.requests(mara)
    assert.ok(isReading(asked))
    await advance(61)
    await settle()
    assert.is((await client.sees(asked)).state, 'EXPIRED')
    const inVain = await client.requests(mara)
    assert.not.ok(isReading(inVain))
    await mara.goesOnline()
    const again = await client.requests(mara)
    assert.ok(isReading(again))
    await mara.declines(again)
    assert.is((await client.sees(again)).state, 'DECLINED')
  },
)

story('nobody pays when the two never connect', async ({ stranger, mara, advance, settle }) => {
  const client = await stranger()
  await client.topsUp(1000)
  await mara.goesOnline()
  const asked = await client.requests(mara)
  assert.ok(isReading(asked))
  await mara.accepts(asked)
  await client.joins(await client.enters(asked))
  await advance(61)
  await settle()
  assert.is((await client.sees(asked)).ending, 'NEVER_CONNECTED')
  assert.is((await client.wallet()).balance.minor, 1000n)
})

story(
  'refuses in words: too little money, a busy reader, a second reading',
  async ({ stranger, mara, orin }) => {
    const [rich, poor] = [await stranger(), await stranger()]
    await rich.topsUp(9000)
    await poor.topsUp(RATE)
    await mara.goesOnline()
    await orin.goesOnline()
    const refused = await poor.requests(mara)
    assert.match('words' in refused ? refused.words.in('en') : '', /\$8\.97.*\$2\.99/)
    const asked = await rich.requests(mara)
    assert.ok(isReading(asked))
    const second = await rich.requests(orin)
    assert.match('words' in second ? second.words.in('en') : '', /already in a reading/)
    await poor.topsUp(9000)
    const busy = await poor.requests(mara)
    assert.is('presence' in busy ? busy.presence : null, 'BUSY')
    await rich.cancels(asked)
  },
)

story(
  '20 identical requests and ends: one effect, the same answer',
  async ({ stranger, mara, settle, advance, audit, app }) => {
    const client = await stranger()
    await client.topsUp(5000)
    await mara.goesOnline()
    const key = 'the-same-key-20-times'
    const asked = await Promise.all(Array.from({ length: 20 }, () => client.requests(mara, 'CHAT', key)))
    assert.is(new Set(asked.map(answer => ('id' in answer ? answer.id : answer.words.key))).size, 1)
    const [reading] = asked
    assert.ok(isReading(reading))
    await mara.accepts(reading)
    await client.joins(await client.enters(reading))
    await mara.joins(await mara.enters(reading))
    await settle()
    await advance(30)
    await settle()
    const ended = await Promise.all(Array.from({ length: 20 }, () => client.ends(reading)))
    assert.is(
      new Set(
        ended.map(answer => ('meter' in answer ? String(answer.meter.charged.minor) : answer.words.key)),
      ).size,
      1,
    )
    const row = await byId(app.db, reading.id)
    assert.ok(row && row.givenBack > 0n)
    assert.equal(await audit(), [])
  },
)

run()
