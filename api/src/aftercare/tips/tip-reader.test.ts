import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { receiveIdentityEvent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { publication } from '../../foundation/events/bus.ts'
import type { BadInput } from '../../foundation/fault.ts'
import { money } from '../../foundation/money.ts'
import { earnedSince } from '../../ledger/index.ts'
import { receiptOf } from '../../readings/money/receipt.ts'
import { walletHistory } from '../../readings/money/wallet-history.ts'
import { readingOf } from '../../readings/reading-of.ts'
import { InsufficientFunds } from '../../readings/refusals.ts'
import { tipsOn } from '../receipt-lines.ts'
import { Tip, TipNotAllowed, TipOutOfRange, tippingOf } from './tip.ts'
import { tipReader } from './tip-reader.ts'
import { tipsToday } from './tips.store.ts'

const { story, run } = stories('a client thanks the reader')

const DAY_SECONDS = 86_400

/** A minute of Mara's time, just ended, and what is left of the money. */
async function afterAReading({ theo, mara, advance, settle }: World, minor = 5_000): Promise<{ id: string }> {
  await theo.topsUp(minor)
  const call = await theo.calls(mara)
  await settle()
  await advance(60)
  await theo.ends(call)
  return call
}

const tips = ({ app, theo }: World, { id }: { id: string }, minor: number, key: string = randomUUID()) =>
  tipReader(app, theo.viewer, { readingId: id, amount: money(BigInt(minor), 'USD'), idempotencyKey: key })

const receipt = async ({ app, theo }: World, { id }: { id: string }) => {
  const { row } = await readingOf(app.db, theo.viewer, id)
  return receiptOf(app.db, row)
}

story('all of it is hers, and every page shows it', async world => {
  const { app, theo, mara } = world
  const call = await afterAReading(world)
  const [wallet, earnings] = [await theo.wallet(), await mara.earnings()]
  const today = await earnedSince(app.db, earnings.accountId, new Date(0))
  const before = await receipt(world, call)

  const tip = (await tips(world, call, 1_000)) as Tip
  assert.instance(tip, Tip)
  assert.equal([tip.number, tip.amount], [1, money(1_000n, 'USD')])

  const now = await theo.wallet()
  assert.is(now.balance.minor, wallet.balance.minor - 1_000n)
  assert.is((await mara.earnings()).balance.minor, earnings.balance.minor + 1_000n)
  assert.is(await earnedSince(app.db, earnings.accountId, new Date(0)), today + 1_000n)
  assert.is(await tipsToday(app.db, earnings.accountId, 'UTC'), 1_000n)
  const [line] = await walletHistory(app.db, now, 1, null)
  assert.equal(
    [line?.kind, line?.amount.minor, line?.description({ language: 'en' }), line?.readingId],
    ['TIP', -1_000n, 'Tip for Mara Moonwater', call.id],
  )
  const after = await receipt(world, call)
  assert.equal(after, before, 'the price and its split stay as they were')
  assert.equal(after && (await tipsOn(app.db, after)), [tip])
})

/** What was published before has arrived. */
async function allPublished({ bus }: App): Promise<void> {
  const topic = `marker-${randomUUID()}`
  await new Promise<void>(resolve => {
    const stop = bus.on(topic, () => {
      stop()
      resolve()
    })
    void bus.publish([publication(topic, null)])
  })
}

story('both sides’ open pages are notified at once', async world => {
  const { app, theo, mara } = world
  const call = await afterAReading(world)
  const accounts = [BigInt((await theo.wallet()).id), (await mara.earnings()).accountId]
  const published: string[] = []
  await allPublished(app)
  for (const account of accounts) app.bus.on(`account:${account}`, () => void published.push(String(account)))
  await tips(world, call, 500)
  await allPublished(app)
  assert.equal(published.toSorted(), accounts.map(String).toSorted())
})

story('twenty identical tips at once are one, with one answer', async world => {
  const call = await afterAReading(world)
  const { balance } = await world.theo.wallet()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => tips(world, call, 700, key)))
  for (const answer of answers) assert.equal(answer, answers[0])
  assert.instance(answers[0], Tip)
  assert.is((await world.theo.wallet()).balance.minor, balance.minor - 700n)

  assert.instance(await tips(world, call, 701, key), IdempotencyKeyReused)
  assert.is(((await tips(world, call, 700)) as Tip).number, 2, 'with another key it is another tip')
  assert.equal(await tips(world, call, 700, key), answers[0], 'the old key still means the first')
})

story('a wallet that does not cover it is refused with what is missing, and may try again', async world => {
  const { theo } = world
  const call = await afterAReading(world)
  const { balance } = await theo.wallet()
  const spare = balance.minor - 19_000n
  if (spare > 0n) await tips(world, await afterAReading(world, 0), 10_000)
  const held = (await theo.wallet()).balance.minor
  const key = randomUUID()
  const wanted = Number(held) + 250
  const refused = await tips(world, call, wanted, key)
  assert.instance(refused, InsufficientFunds)
  const { required, missing } = refused as InsufficientFunds
  assert.equal([required.minor, missing.minor], [BigInt(wanted), 250n])
  assert.is((await theo.wallet()).balance.minor, held)
  await theo.topsUp(250)
  assert.instance(await tips(world, call, wanted, key), Tip)
  assert.is((await theo.wallet()).balance.minor, 0n)
})

story('from a dollar to two hundred, five times, for thirty days', async world => {
  const call = await afterAReading(world)
  for (const minor of [-500, 0, 99, 20_001]) assert.instance(await tips(world, call, minor), TipOutOfRange)
  const { row } = await readingOf(world.app.db, world.theo.viewer, call.id)
  assert.equal(
    { ...(tippingOf(row, 4) as object) },
    {
      least: money(100n, 'USD'),
      most: money(20_000n, 'USD'),
      until: new Date(Number(row.endedAt) + 30 * DAY_SECONDS * 1_000),
      left: 1,
    },
  )
  for (let time = 1; time <= 5; time++) assert.is(((await tips(world, call, 100)) as Tip).number, time)
  assert.instance(await tips(world, call, 100), TipNotAllowed)

  const late = await afterAReading(world)
  await world.advance(30 * DAY_SECONDS - 1)
  assert.instance(await tips(world, late, 100), Tip)
  await world.advance(1)
  assert.instance(await tips(world, late, 100), TipNotAllowed)
})

story('only its client, only after the end, only where something was paid', async world => {
  const { app, theo, mara, nadia } = world
  await theo.topsUp(2_000)
  const call = await theo.calls(mara)
  assert.instance(await tips(world, call, 100), TipNotAllowed)
  await theo.ends(call)
  assert.instance(await tips(world, call, 100), TipNotAllowed, 'not a second was paid')
  const paid = await afterAReading(world)
  for (const { viewer } of [mara, nadia]) {
    const input = { readingId: paid.id, amount: money(100n, 'USD'), idempotencyKey: randomUUID() }
    const fault = await tipReader(app, viewer, input).catch((problem: BadInput) => problem)
    assert.is('code' in fault && fault.code, 'FORBIDDEN')
  }
  const other = { readingId: paid.id, amount: money(100n, 'EUR'), idempotencyKey: randomUUID() }
  const fault = await tipReader(app, theo.viewer, other).catch((problem: BadInput) => problem)
  assert.is('code' in fault && fault.code, 'BAD_INPUT')
  assert.equal(await world.audit(), [])
})

story('a reader who has left is not tipped', async world => {
  const { app, theo, mara } = world
  const call = await afterAReading(world)
  const wallet = await theo.wallet()
  await receiveIdentityEvent(app, { id: randomUUID(), type: 'DELETED', subject: mara.viewer.subject })
  const refused = await tips(world, call, 1_000)
  assert.instance(refused, TipNotAllowed)
  assert.match((refused as TipNotAllowed).words.in('en'), /has left/)
  assert.is((await theo.wallet()).balance.minor, wallet.balance.minor)
})

run()
