import * as assert from 'uvu/assert'
import { listenTo } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import { BadInput } from '../foundation/fault.ts'
import { earningsFeed, walletFeed } from './balance-feed.ts'
import type { Wallet } from './index.ts'

const { story, run } = stories('a balance is listened to')

story(
  'from where it was left, and never from a sequence that nobody was given',
  async ({ app, theo, mara }) => {
    await theo.topsUp(1_000)
    const { sequence } = await theo.wallet()
    const page = await listenTo<Wallet>(app, walletFeed, theo.viewer, { after: sequence })
    await theo.topsUp(500)
    assert.is(Number((await page.next()).sequence), Number(sequence) + 1)
    page.leaves()

    for (const [feed, viewer] of [
      [walletFeed, theo.viewer],
      [earningsFeed, mara.viewer],
    ] as const) {
      const refused = await listenTo(app, feed, viewer, { after: '999000000000000' }).catch(
        problem => problem,
      )
      assert.instance(refused, BadInput)
      assert.is(refused.extensions.argument, 'after')
    }
  },
)

run()
