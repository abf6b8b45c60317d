import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import { TopUpSucceeded } from '../billing/index.ts'
import { emit } from '../foundation/events/events.ts'
import { money, moneyJson } from '../foundation/money.ts'
import type { ReadingStateChanged } from './feed/reading-events.ts'
import { readingFeed } from './feed/reading-feed.ts'

const { story, run } = stories('a top-up in a reading')
const RATE = 299

story('the reader sees that little is left, and that it is no longer so', async world => {
  const { app, stranger, mara, settle, advance } = world
  const client = await stranger()
  await client.topsUp(5 * RATE)
  const call = await client.calls(mara)
  await settle()
  assert.is(
    (await mara.sees(call)).meter.minutesLeft,
    null,
    'what the wallet holds is the client’s own affair',
  )
  await advance(150)
  await settle()
  assert.is((await mara.sees(call)).meter.minutesLeft, 3)
  const { sequence } = await mara.sees(call)
  const page = await listenTo<ReadingStateChanged>(app, readingFeed, mara.viewer, {
    ...{ readingId: call.id, pageSession: randomUUID(), after: sequence },
  })
  await client.topsUp(20 * RATE)
  await app.db.transact(tx =>
    emit(tx, TopUpSucceeded, {
      subjectId: randomUUID(),
      payload: { personId: client.viewer.id, amount: moneyJson(money(BigInt(20 * RATE), 'USD')) },
    }),
  )
  await settle()
  await page.receiveUntil(({ reading }) => reading?.meter.minutesLeft === null)
  page.leaves()
  await client.ends(call)
})

run()
