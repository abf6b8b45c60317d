import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import {
  announced,
  ends,
  enters,
  nameOf,
  premium,
  someDetails,
  streamIn,
  wentLive,
} from '../../../test/streams/stream-stories.ts'
import type { World } from '../../../test/world.ts'
import { walletHistory } from '../../readings/money/wallet-history.ts'
import { cancelStream, takeDownStream } from '../end-stream.ts'
import { streamJobs } from '../streams.jobs.ts'
import { streamById } from '../streams.store.ts'
import { summaryOf } from '../summary/summary-of.ts'
import { joinStream } from '../watch/join-stream.ts'
import { settleEntries } from './settle-entries.ts'

const { story, run } = stories('entries to premium streams', ({ app, runs }) => runs(streamJobs(app)))

/** Somebody with so much in their wallet. */
async function withMoney({ stranger }: World, minor: number) {
  const client = await stranger()
  await client.topsUp(minor)
  return client
}
const balance = async (client: { wallet(): Promise<{ balance: { minor: bigint } }> }) =>
  (await client.wallet()).balance.minor

story('are charged once, whoever asks twenty times at once', async world => {
  const { app, mara } = world
  const client = await withMoney(world, 5_000)
  const { id } = await wentLive(world, mara, premium())
  const key = randomUUID()
  const same = await Promise.all(
    Array.from({ length: 20 }, () => enters(world, client.viewer, id, 500n, key)),
  )
  for (const each of same) assert.is(streamIn(each).id, id)
  assert.is(await balance(client), 4_500n)
  const other = await Promise.all(Array.from({ length: 20 }, () => enters(world, client.viewer, id)))
  for (const each of other) streamIn(each)
  assert.is(await balance(client), 4_500n, 'with other keys, too')
  assert.is(
    nameOf(await enters(world, client.viewer, id, 600n, key)),
    'IdempotencyKeyReused IDEMPOTENCY_KEY_REUSED',
  )
  const second = await withMoney(world, 5_000)
  await Promise.all(Array.from({ length: 20 }, () => enters(world, second.viewer, id)))
  assert.is(await balance(second), 4_500n, 'twenty first ones with keys of their own')
  await ends(world, mara, { id })
  await world.settle()
  assert.equal(await world.audit(), [])
  assert.is((await streamById(app.db, id))?.state, 'ENDED')
})

story('are split by the terms of the announcement when a stream took place', async world => {
  const { app, mara, advance, settle } = world
  const client = await withMoney(world, 500)
  const before = (await mara.earnings()).balance.minor
  await advance(1)
  const { id } = await wentLive(world, mara, premium())
  streamIn(await enters(world, client.viewer, id))
  assert.is((await mara.earnings()).balance.minor, before, 'held until it is over')
  await advance(11 * 60)
  await ends(world, mara, { id })
  await settle()
  assert.is((await mara.earnings()).balance.minor, before + 350n, '70% of 5.00')
  assert.is(await balance(client), 0n)
  const [line] = await walletHistory(app.db, await client.wallet(), 1, null)
  assert.equal(
    [line?.kind, line?.amount.minor, line?.description({ language: 'en' })],
    ['STREAM', -500n, 'Stream entry'],
  )
  const row = await streamById(app.db, id)
  const summary = row && (await summaryOf(app, row))
  assert.equal([summary?.entries, summary?.earned.minor, summary?.seconds], [1, 350n, 660])
  await settleEntries(app, { id })
  assert.is((await mara.earnings()).balance.minor, before + 350n, 'settled again, nothing moves')
  assert.equal(await world.audit(), [])
})

story('come back whole when it is cancelled, taken down, or over too soon', async world => {
  const { app, mara, advance, settle } = world
  const endings = {
    cancelled: async () => {
      const { id } = await announced(world, mara, premium())
      return [id, () => cancelStream(app, mara.viewer, { streamId: id, reason: 'Rain.' })] as const
    },
    'taken down': async () => {
      const { id } = await wentLive(world, mara, premium())
      return [
        id,
        async () => {
          await advance(3600)
          return takeDownStream(app, { streamId: id, reason: 'Rules.' })
        },
      ] as const
    },
    'too short': async () => {
      const { id } = await wentLive(world, mara, premium())
      return [id, () => ends(world, mara, { id })] as const
    },
  }
  for (const [what, begin] of Object.entries(endings)) {
    const client = await withMoney(world, 500)
    const before = (await mara.earnings()).balance.minor
    const [id, end] = await begin()
    streamIn(await enters(world, client.viewer, id))
    assert.is(await balance(client), 0n)
    streamIn(await end())
    await settle()
    assert.is(await balance(client), 500n, what)
    assert.is((await mara.earnings()).balance.minor, before)
    assert.is(nameOf(await enters(world, client.viewer, id)), 'StreamNotOpen STREAM_NOT_OPEN')
  }
  assert.equal(await world.audit(), [])
})

story('are refused without money, at another price, and where there is nothing to pay', async world => {
  const { app, mara, orin } = world
  const client = await withMoney(world, 499)
  const { id } = await wentLive(world, mara, premium())
  assert.is(nameOf(await enters(world, client.viewer, id)), 'InsufficientFunds INSUFFICIENT_FUNDS')
  assert.is(nameOf(await enters(world, client.viewer, id, 1n)), 'StreamPriceChanged STREAM_PRICE_CHANGED')
  assert.is(nameOf(await joinStream(app, client.viewer, { streamId: id })), 'StreamNotAllowed ENTRY_NEEDED')
  assert.is(await balance(client), 499n)
  await client.topsUp(1)
  streamIn(await enters(world, client.viewer, id))
  assert.is(nameOf(await joinStream(app, client.viewer, { streamId: id })), 'StreamGrant')
  assert.is(nameOf(await enters(world, mara.viewer, id)), 'StreamNotAllowed OWN_STREAM')
  const open = await wentLive(world, orin, someDetails())
  assert.is(nameOf(await enters(world, client.viewer, open.id)), 'StreamNotAllowed NOT_TO_BE_ENTERED')
  await ends(world, mara, { id })
  await ends(world, orin, open)
})

run()
