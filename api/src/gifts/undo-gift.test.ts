import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { balanceOf, CANDLE, earned, giver, SHARE, sent } from '../../test/gifts/gift-stories.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../foundation/fault.ts'
import { accountOf, transfer, transfersOf } from '../ledger/index.ts'
import { walletHistory } from '../readings/money/wallet-history.ts'
import { GiftNotRefundable, GiftNotUndoable } from './refusals.ts'
import { SentGift } from './sent-gift.ts'
import { refundGift, undoGift } from './undo-gift.ts'

const { story, run } = stories('a gift is taken back')

const refunds = async (world: World, id: string, idempotencyKey: string = randomUUID()) =>
  refundGift(world.app, await world.viewer('ines'), { sentGiftId: id, idempotencyKey })

story('within two seconds and one for the way, by the clock of the server', async world => {
  const { app, mara, advance } = world
  const ada = await giver(world)
  const before = await earned(mara)
  const gift = await sent(world, ada, mara)
  await advance(3)
  const undone = (await undoGift(app, ada.viewer, gift.id)) as SentGift
  assert.instance(undone, SentGift)
  assert.ok(undone.undoneAt)
  assert.equal([await balanceOf(ada), await earned(mara)], [10_000n, before])
  const late = await sent(world, ada, mara)
  await advance(3.1)
  const refused = (await undoGift(app, ada.viewer, late.id)) as GiftNotUndoable
  assert.instance(refused, GiftNotUndoable)
  assert.match(refused.words.in('en'), 'two seconds are over')
  assert.is(await balanceOf(ada), 10_000n - CANDLE)
  const lines = await walletHistory(app.db, await ada.wallet(), 5, null)
  const gifts = lines.filter(({ kind }) => kind === 'GIFT').map(({ amount }) => amount.minor)
  assert.equal(gifts, [-CANDLE], 'what was taken back is no line')
  assert.equal(await world.audit(), [])
})

story('twenty times at once, it is taken back once', async world => {
  const { app, mara } = world
  const ada = await giver(world)
  const gift = await sent(world, ada, mara)
  const all = await Promise.all(Array.from({ length: 20 }, () => undoGift(app, ada.viewer, gift.id)))
  assert.ok(all.every(each => each instanceof SentGift))
  assert.is((await transfersOf(app.db, gift.id, 'gift-undone')).length, 1)
  assert.is(await balanceOf(ada), 10_000n)
  assert.equal(await world.audit(), [])
})

story('by nobody else, and by staff whenever, but once', async world => {
  const { app, mara, theo, advance } = world
  const ada = await giver(world)
  const gift = await sent(world, ada, mara)
  for (const { viewer } of [mara, theo]) {
    const fault = (await undoGift(app, viewer, gift.id).catch(problem => problem)) as Fault
    assert.is(fault.code, 'FORBIDDEN')
  }
  await advance(3_600)
  const key = randomUUID()
  const both = await Promise.all([refunds(world, gift.id, key), refunds(world, gift.id, key)])
  assert.ok(both.every(each => each instanceof SentGift && each.refundedAt))
  assert.instance(await refunds(world, gift.id), GiftNotRefundable)
  assert.is(await balanceOf(ada), 10_000n)
  const other = await sent(world, ada, mara)
  assert.instance(await refunds(world, other.id, key), IdempotencyKeyReused)
  await undoGift(app, ada.viewer, other.id)
  assert.instance(await refunds(world, other.id), GiftNotRefundable)
  assert.equal(await world.audit(), [])
})

story('by its sender and by staff at once, it is one of the two', async world => {
  const { app, orin } = world
  const ada = await giver(world)
  for (let round = 0; round < 6; round++) {
    const gift = await sent(world, ada, orin)
    const [undone, refunded] = await Promise.all([
      undoGift(app, ada.viewer, gift.id),
      refunds(world, gift.id),
    ])
    assert.is.not(undone instanceof SentGift, refunded instanceof SentGift)
    assert.is(await balanceOf(ada), 10_000n)
  }
  assert.equal(await world.audit(), [])
})

/** All that a reader has leaves to their bank. */
async function paysOut({ app }: World, reader: { earnings: World['mara']['earnings'] }): Promise<void> {
  const { accountId, balance } = await reader.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      ...{ debit: accountId, credit: 'payout-clearing', amount: balance.minor, currency: 'USD' },
      ...{ subjectId: randomUUID(), reason: 'payout' },
    }),
  )
}

story(
  'while its money is paid out, the sender has it back and the reader owes what is missing',
  async world => {
    const { app, selene } = world
    const ada = await giver(world)
    let owed = 0n
    for (let round = 0; round < 6; round++) {
      const gift = await sent(world, ada, selene)
      if (round === 0) await paysOut(world, selene)
      const all = [
        undoGift(app, ada.viewer, gift.id),
        round === 0 ? null : paysOut(world, selene).catch(() => null),
      ]
      await Promise.all(all)
      assert.is(await balanceOf(ada), 10_000n)
      const receivable = await accountOf(app.db, selene.viewer.id, 'receivable', 'USD')
      assert.ok(receivable.balance === -owed || receivable.balance === -owed - SHARE)
      owed = -receivable.balance
      assert.is(await earned(selene), 0n)
    }
    assert.ok(owed >= SHARE, 'the first one at least had left already')
    assert.equal(await world.audit(), [])
  },
)

run()
