import * as assert from 'uvu/assert'
import { listenTo } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import { BadInput } from '../foundation/fault.ts'
import { earningsFeed, walletFeed } from './balance-feed.ts'
import type { Earnings, Wallet } from './index.ts'

const { story, run } = stories('a balance is listened to')

story('from where it was left, and never from a sequence that nobody was given', async ({ app, theo }) => {
  await theo.topsUp(1_000)
  const { sequence } = await theo.wallet()
  const page = await listenTo<Wallet>(app, walletFeed, theo.viewer, { after: sequence })
  await theo.topsUp(500)
  assert.is(Number((await page.next()).sequence), Number(sequence) + 1)
  page.leaves()

  const refused = await listenTo(app, walletFeed, theo.viewer, { after: '999000000000000' }).catch(
    problem => problem,
  )
  assert.instance(refused, BadInput)
  assert.is(refused.extensions.argument, 'after')
})

story('earnings are sent again with each minute of a reading, though nothing moves yet', async world => {
  const { app, theo, mara, advance, settle } = world
  await theo.topsUp(5_000)
  await mara.goesOnline()
  const page = await listenTo<Earnings>(app, earningsFeed, mara.viewer)
  const { balance } = await page.next()
  await theo.calls(mara)
  await advance(60.5)
  await settle()
  assert.equal((await page.next()).balance, balance)
  page.leaves()
})

run()
