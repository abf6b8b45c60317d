import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { balanceOf, CANDLE, earned, giftOf, giver, sends } from '../../test/gifts/gift-stories.ts'
import { stories } from '../../test/story.ts'
import { boardOf } from './gift-board.ts'
import { SentGift } from './sent-gift.ts'
import { refundGift, undoGift } from './undo-gift.ts'

const { story, run } = stories('every cent of gifts')

const RUNS = Number(process.env.MODEL_RUNS ?? 12)
const SEED = process.env.MODEL_SEED === undefined ? undefined : Number(process.env.MODEL_SEED)
const PRICES = [CANDLE, 500n, 1_000n] as const
/** 70% is the reader's. */
const shareOf = (amount: bigint): bigint => (amount * 7n) / 10n

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      is: fc.constant('send' as const),
      who: fc.nat(2),
      price: fc.nat(2),
      count: fc.integer({ min: 1, max: 3 }),
      isNamed: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('undo' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('refund' as const), which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 4 }) }),
  },
)

story('is where the model says, after any steps', async world => {
  const { app, mara, advance } = world
  const ines = await world.viewer('ines')
  const ids = await Promise.all(PRICES.map(price => giftOf(world, price)))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async steps => {
      await advance(3_700)
      const clients = [await giver(world, 2_000), await giver(world, 3_000), await giver(world, 100)]
      const wallets = [2_000n, 3_000n, 100n]
      const before = await earned(mara)
      const total = async () =>
        (await boardOf(app, { id: mara.readerId, profileId: mara.readerId }, 'EVER')).places.reduce(
          (sum, { amount }) => sum + amount.minor,
          0n,
        )
      let share = 0n
      let clock = 0
      const gifts: { id: string; who: number; amount: bigint; at: number; isBack: boolean }[] = []
      for (const [number, each] of steps.entries()) {
        if (each.is === 'wait') {
          await advance(each.seconds)
          clock += each.seconds
          continue
        }
        if (each.is === 'send') {
          const { who, count, isNamed } = each
          const amount = (PRICES[each.price] ?? CANDLE) * BigInt(count)
          const key = `model-${number}-${Math.floor(clock)}`
          const asked = { giftId: ids[each.price] ?? '', count, isNamed, idempotencyKey: key }
          const client = clients[who] as (typeof clients)[0]
          const [gift, twice] = await Promise.all([
            sends(world, client, mara, asked),
            sends(world, client, mara, asked),
          ])
          const fits = amount <= (wallets[who] ?? 0n)
          assert.equal([gift instanceof SentGift, twice instanceof SentGift], [fits, fits])
          if (!(gift instanceof SentGift)) continue
          wallets[who] = (wallets[who] ?? 0n) - amount
          share += shareOf(amount)
          gifts.push({ id: gift.id, who, amount, at: clock, isBack: false })
          continue
        }
        const gift = gifts[each.which]
        if (!gift) continue
        const isUndo = each.is === 'undo'
        const may = !gift.isBack && (!isUndo || clock - gift.at <= 3)
        if (isUndo) await undoGift(app, (clients[gift.who] as (typeof clients)[0]).viewer, gift.id)
        else
          await refundGift(app, ines, { sentGiftId: gift.id, idempotencyKey: `refund-${gift.id}-${number}` })
        if (!may) continue
        gift.isBack = true
        wallets[gift.who] = (wallets[gift.who] ?? 0n) + gift.amount
        share -= shareOf(gift.amount)
      }
      assert.equal(await Promise.all(clients.map(balanceOf)), wallets)
      assert.is((await earned(mara)) - before, share)
      assert.equal(await world.audit(), [])
      assert.ok(
        (await total()) >= gifts.reduce((sum, { amount, isBack }) => sum + (isBack ? 0n : amount), 0n),
      )
    }),
    { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: SEED }) },
  )
})

run()
