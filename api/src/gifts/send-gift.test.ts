import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  balanceOf,
  CANDLE,
  earned,
  FEE,
  giftOf,
  giver,
  SHARE,
  sends,
  sent,
  usd,
} from '../../test/gifts/gift-stories.ts'
import { stories } from '../../test/story.ts'
import { ConsentNeeded, personOf, readmitPerson, suspendPerson } from '../accounts/index.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../foundation/fault.ts'
import { earnedSince, transfersOf } from '../ledger/index.ts'
import { walletHistory } from '../readings/money/wallet-history.ts'
import { InsufficientFunds } from '../readings/refusals.ts'
import { GIFT_TERMS } from './gift-terms.ts'
import { GiftLimitReached, GiftNotAllowed, GiftNotOnSale } from './refusals.ts'
import { SentGift } from './sent-gift.ts'

const { story, run } = stories('a gift is sent')

const faultOf = (problem: Fault): Fault => problem

story('its price moves once, the reader has their share of it and the platform the rest', async world => {
  const { app, mara } = world
  const ada = await giver(world, 1_000)
  const before = await earned(mara)
  await world.advance(1)
  const gift = await sent(world, ada, mara, { count: 3 })
  assert.equal([gift.amount, gift.count, gift.combo], [usd(3n * CANDLE), 3, 1])
  assert.is(await balanceOf(ada), 1_000n - 3n * CANDLE)
  assert.is((await earned(mara)) - before, 3n * SHARE)
  const [moved] = await transfersOf(app.db, gift.id, 'gift')
  assert.equal([moved?.amount, moved?.fee], [3n * CANDLE, 3n * FEE])
  const { accountId } = await mara.earnings()
  assert.ok((await earnedSince(app.db, accountId, new Date(0))) >= 3n * SHARE)
  const [line] = await walletHistory(app.db, await ada.wallet(), 1, null)
  assert.equal([line?.kind, line?.amount.minor], ['GIFT', -3n * CANDLE])
  assert.equal(await world.audit(), [])
})

story('twenty requests by one key send one gift', async world => {
  const { orin } = world
  const ada = await giver(world)
  const key = { idempotencyKey: randomUUID(), giftId: await giftOf(world, CANDLE) }
  const before = await earned(orin)
  const all = await Promise.all(Array.from({ length: 20 }, () => sends(world, ada, orin, key)))
  assert.is(new Set(all.map(each => (each as SentGift).id)).size, 1)
  assert.is(await balanceOf(ada), 10_000n - CANDLE)
  assert.is((await earned(orin)) - before, SHARE)
  const again = await sends(world, ada, orin, key)
  assert.is((again as SentGift).id, (all[0] as SentGift).id)
  assert.instance(await sends(world, ada, orin, { ...key, count: 2 }), IdempotencyKeyReused)
  assert.equal(await world.audit(), [])
})

story(
  'twenty at once with the money for three send three, and the wallet is never below zero',
  async world => {
    const { selene } = world
    const ada = await giver(world, Number(CANDLE) * 3 + 50)
    const giftId = await giftOf(world, CANDLE)
    const all = await Promise.all(Array.from({ length: 20 }, () => sends(world, ada, selene, { giftId })))
    const gifts = all.filter(each => each instanceof SentGift)
    assert.is(gifts.length, 3)
    assert.equal(gifts.map(({ combo }) => combo).sort(), [1, 2, 3], 'they are counted in a row')
    const refused = all.find(each => each instanceof InsufficientFunds)
    assert.equal([refused?.balance.minor, refused?.missing.minor], [50n, CANDLE - 50n])
    assert.is(await balanceOf(ada), 50n)
    assert.equal(await world.audit(), [])
  },
)

story(
  'gifts of one kind within ten seconds count up; another kind, sender or silence begins anew',
  async world => {
    const { mara, advance } = world
    const [ada, ben] = [await giver(world), await giver(world)]
    const star = await giftOf(world, 500n)
    assert.is((await sent(world, ada, mara)).combo, 1)
    await advance(9)
    assert.is((await sent(world, ada, mara)).combo, 2)
    assert.is((await sent(world, ada, mara, { giftId: star })).combo, 1)
    assert.is((await sent(world, ben, mara)).combo, 1)
    assert.is(
      (await sent(world, ada, mara, { isNamed: false })).combo,
      1,
      'a row shows nobody who is not named',
    )
    await advance(9)
    assert.is((await sent(world, ada, mara)).combo, 3)
    await advance(GIFT_TERMS.comboMs / 1000)
    assert.is((await sent(world, ada, mara)).combo, 1)
  },
)

story(
  'nobody sends to themselves, without consent, too much an hour, or what is not for sale',
  async world => {
    const { app, mara, theo, advance } = world
    const own = (await sends(world, mara, mara)) as GiftNotAllowed
    assert.equal([own instanceof GiftNotAllowed, own.code], [true, 'OWN'])
    const ada = await giver(world, 300_000)
    assert.instance(await sends(world, ada, mara, { price: usd(CANDLE - 1n) }), GiftNotOnSale)
    const phoenix = await giftOf(world, 10_000n)
    await sent(world, ada, mara, { giftId: phoenix, count: 10 })
    const limited = (await sends(world, ada, mara)) as GiftLimitReached
    assert.equal([limited instanceof GiftLimitReached, limited.left.minor], [true, 0n])
    await advance(3_601)
    await sent(world, ada, mara)
    for (const count of [0, -1, 100, 1.5])
      assert.is(((await sends(world, ada, mara, { count }).catch(faultOf)) as Fault).code, 'BAD_INPUT')
    const nowhere = { giftId: randomUUID() }
    assert.is(((await sends(world, ada, mara, nowhere).catch(faultOf)) as Fault).code, 'NOT_FOUND')
    const call = await theo.topsUp(5_000).then(() => theo.calls(mara))
    const toReading = { subject: { kind: 'READING', id: call.id } } as const
    const early = (await sends(world, theo, mara, toReading)) as GiftNotAllowed
    assert.is(early.code, 'NOT_OPEN')
    const stranger = (await sends(world, ada, mara, toReading).catch(faultOf)) as Fault
    assert.is(stranger.code, 'FORBIDDEN')
    await world.settle()
    await advance(60)
    await theo.ends(call)
    const gift = await sent(world, theo, mara, toReading)
    assert.is(gift.subjectKind, 'READING')
    const toReader = (await sends(world, mara, mara, toReading)) as GiftNotAllowed
    assert.is(toReader.code, 'OWN')
    const { id } = await personOf(app.db, `user_${randomUUID()}`, 'Unknown')
    const unknown = { ...ada, viewer: { ...ada.viewer, id } }
    assert.instance(await sends(world, unknown, mara), ConsentNeeded)
  },
)

story('a reader who is suspended or left receives nothing', async world => {
  const { app, orin } = world
  const ada = await giver(world)
  const ines = await world.viewer('ines')
  await suspendPerson(app, ines, { personId: orin.viewer.id, reason: 'a test', idempotencyKey: randomUUID() })
  const refused = (await sends(world, ada, orin)) as GiftNotAllowed
  assert.is(refused.code, 'READER_LEFT')
  assert.is(await balanceOf(ada), 10_000n)
  await readmitPerson(app, ines, {
    personId: orin.viewer.id,
    reason: 'it was a test',
    idempotencyKey: randomUUID(),
  })
  await sent(world, ada, orin)
})

run()
