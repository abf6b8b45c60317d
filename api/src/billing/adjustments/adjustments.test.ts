import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { adjustWallet } from './adjust-wallet.ts'
import { needsSecondPerson, WalletAdjustment } from './adjustment.ts'
import { adjustmentsOfPerson, adjustmentsWaiting } from './adjustments.store.ts'
import { confirmAdjustment, declineAdjustment } from './decide-adjustment.ts'
import { AdjustmentDecided, OwnAdjustment, WalletTooLow } from './refusals.ts'

const { story, run } = stories('what staff put into a wallet or take out of it')

/** A member of staff whom no other story counts: each has a limit of 50.00 a day. */
const member = async ({ stranger }: World): Promise<Viewer> => (await stranger('Finance')).viewer
const ask = (personId: string, minor: bigint, more: object = {}) => ({
  personId,
  direction: 'CREDIT' as const,
  amount: { minor, currency: 'USD' },
  reason: 'GOODWILL' as const,
  words: 'A line broke twice.',
  idempotencyKey: randomUUID(),
  ...more,
})
function waitingIn(outcome: unknown): WalletAdjustment {
  if (!(outcome instanceof WalletAdjustment)) throw new Error('no adjustment')
  assert.is(outcome.state, 'WAITING')
  return outcome
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    fault => fault.code,
  )

story('is in it at once, within what one may move alone', async world => {
  const { app, stranger, audit } = world
  const [staff, client] = [await member(world), await stranger()]
  const given = ask(client.viewer.id, 1_000n)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => adjustWallet(app, staff, given)))
  assert.is(new Set(outcomes.map(each => each instanceof WalletAdjustment && each.id)).size, 1)
  assert.is((await client.wallet()).balance.minor, 1_000n)
  await adjustWallet(app, staff, ask(client.viewer.id, 400n, { direction: 'DEBIT', reason: 'CORRECTION' }))
  assert.is((await client.wallet()).balance.minor, 600n)
  assert.instance(await adjustWallet(app, staff, { ...given, words: 'Otherwise.' }), IdempotencyKeyReused)
  assert.equal(
    (await adjustmentsOfPerson(app.db, client.viewer.id, null, 10)).map(({ direction, state }) => [
      direction,
      state,
    ]),
    [
      ['DEBIT', 'MADE'],
      ['CREDIT', 'MADE'],
    ],
  )
  assert.equal(await audit(), [])
})

story('never goes below zero, however many take at once', async world => {
  const { app, stranger, audit } = world
  const client = await stranger()
  await client.topsUp(500)
  const debit = () => ask(client.viewer.id, 200n, { direction: 'DEBIT', reason: 'FRAUD' })
  const takers = await Promise.all(Array.from({ length: 20 }, () => member(world)))
  const outcomes = await Promise.all(takers.map(each => adjustWallet(app, each, debit())))
  assert.is(outcomes.filter(each => each instanceof WalletAdjustment).length, 2)
  assert.is(outcomes.filter(each => each instanceof WalletTooLow).length, 18)
  assert.is((await client.wallet()).balance.minor, 100n)
  assert.is((await adjustmentsOfPerson(app.db, client.viewer.id, null, 50)).length, 2)
  assert.equal(await audit(), [])
})

story('waits above the limit until a second one confirms, once', async world => {
  const { app, stranger, audit } = world
  const [staff, second, client] = [await member(world), await member(world), await stranger()]
  const { id } = waitingIn(await adjustWallet(app, staff, ask(client.viewer.id, 5_001n)))
  assert.is((await client.wallet()).balance.minor, 0n)
  assert.ok((await adjustmentsWaiting(app.db, null, 50)).some(each => each.id === id))
  assert.instance(await confirmAdjustment(app, staff, id), OwnAdjustment)
  assert.instance(await confirmAdjustment(app, client.viewer, id), OwnAdjustment)
  const others = await Promise.all(Array.from({ length: 19 }, () => member(world)))
  const outcomes = await Promise.all([second, ...others].map(each => confirmAdjustment(app, each, id)))
  assert.is(outcomes.filter(each => each instanceof WalletAdjustment).length, 1)
  assert.is(outcomes.filter(each => each instanceof AdjustmentDecided).length, 19)
  assert.is((await client.wallet()).balance.minor, 5_001n)
  assert.instance(await declineAdjustment(app, second, id), AdjustmentDecided)
  assert.equal(await audit(), [])
})

story('is confirmed or declined, never both', async world => {
  const { app, stranger, audit } = world
  const [staff, second, third] = [await member(world), await member(world), await member(world)]
  const client = await stranger()
  let made = 0n
  for (let round = 0; round < 20; round++) {
    const { id } = waitingIn(await adjustWallet(app, staff, ask(client.viewer.id, 6_000n)))
    const [confirmed, declined] = await Promise.all([
      confirmAdjustment(app, second, id),
      declineAdjustment(app, third, id),
    ])
    assert.is.not(confirmed instanceof WalletAdjustment, declined instanceof WalletAdjustment)
    if (confirmed instanceof WalletAdjustment) made += 6_000n
  }
  assert.is((await client.wallet()).balance.minor, made)
  assert.equal(await audit(), [])
})

story('counts small ones of a day together, also when they come at once', async world => {
  const { app, stranger, advance } = world
  const staff = await member(world)
  const clients = await Promise.all(Array.from({ length: 20 }, () => stranger()))
  const outcomes = await Promise.all(
    clients.map(({ viewer }) => adjustWallet(app, staff, ask(viewer.id, 1_000n))),
  )
  const states = outcomes.map(each => (each instanceof WalletAdjustment ? each.state : 'none'))
  assert.is(states.filter(each => each === 'MADE').length, 5)
  assert.is(states.filter(each => each === 'WAITING').length, 15)
  await advance(24 * 3_600 + 1)
  const [client] = clients
  const next = client && (await adjustWallet(app, staff, ask(client.viewer.id, 1_000n)))
  assert.is(next instanceof WalletAdjustment && next.state, 'MADE')
})

story(
  'that waits and cannot be taken any more is not made, and may be declined by who asked',
  async world => {
    const { app, stranger } = world
    const [staff, second, client] = [await member(world), await member(world), await stranger()]
    await client.topsUp(7_000)
    const asked = ask(client.viewer.id, 7_000n, { direction: 'DEBIT' })
    const { id } = waitingIn(await adjustWallet(app, staff, asked))
    await adjustWallet(app, second, ask(client.viewer.id, 1n, { direction: 'DEBIT' }))
    const short = await confirmAdjustment(app, second, id)
    assert.is(short instanceof WalletTooLow && short.balance.minor, 6_999n)
    for (const _ of [1, 2]) {
      const declined = await declineAdjustment(app, staff, id)
      assert.is(declined instanceof WalletAdjustment && declined.state, 'DECLINED')
    }
    assert.instance(await confirmAdjustment(app, second, id), AdjustmentDecided)
  },
)

story('is never one’s own, and is an amount', async world => {
  const { app, stranger } = world
  const [staff, client] = [await member(world), await stranger()]
  assert.instance(await adjustWallet(app, staff, ask(staff.id, 100n)), OwnAdjustment)
  for (const wrong of [
    ask(client.viewer.id, 0n),
    ask(client.viewer.id, -1n),
    ask(client.viewer.id, 10_000_001n),
    ask(client.viewer.id, 1n, { amount: { minor: 1n, currency: 'EUR' } }),
    ask(client.viewer.id, 1n, { words: ' ' }),
  ])
    assert.is(await codeOf(adjustWallet(app, staff, wrong)), 'BAD_INPUT')
  assert.is(await codeOf(adjustWallet(app, staff, ask(randomUUID(), 1n))), 'NOT_FOUND')
  assert.is(await codeOf(confirmAdjustment(app, staff, randomUUID())), 'NOT_FOUND')
})

story('needs a second one from the first cent above the limit', async () => {
  assert.is(needsSecondPerson(5_000n, 0n, 5_000n), false)
  assert.is(needsSecondPerson(5_001n, 0n, 5_000n), true)
  assert.is(needsSecondPerson(1n, 5_000n, 5_000n), true)
  assert.is(needsSecondPerson(1n, 0n, 0n), true)
})

run()
