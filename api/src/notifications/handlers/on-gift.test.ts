import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { giver, sent } from '../../../test/gifts/gift-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { notifyReadersOfGifts } from '../../gifts/gifts.jobs.ts'
import { undoGift } from '../../gifts/undo-gift.ts'
import { exportContent } from '../../privacy/exports.store.ts'
import { privacyJobs } from '../../privacy/index.ts'
import { requestExport } from '../../privacy/request-export.ts'
import { pageOfRows } from '../inbox/inbox.store.ts'
import { builtInSentences } from '../words/sentences.ts'
import '../index.ts'

const { story, run } = stories('a reader is notified of gifts', world => {
  world.runs(privacyJobs(world.app))
})

async function toldOf({ app, settle }: World, personId: string) {
  await Promise.all([notifyReadersOfGifts(app), notifyReadersOfGifts(app)])
  await settle()
  const rows = await pageOfRows(app.db, personId, { first: 20, after: null, unreadOnly: false })
  return rows.filter(({ type }) => type === 'GIFT_RECEIVED').map(({ facts }) => facts)
}

story('once it cannot be taken back, and by no name where there is none', async world => {
  const { app, mara, advance } = world
  const ada = await giver(world)
  const taken = await sent(world, ada, mara)
  await undoGift(app, ada.viewer, taken.id)
  await sent(world, ada, mara)
  assert.equal(await toldOf(world, mara.viewer.id), [], 'it may still be taken back')
  await advance(11)
  const amount = { minor: '200', currency: 'USD' }
  const named = { client: { id: ada.viewer.id }, named: 'YES', amount }
  assert.equal(await toldOf(world, mara.viewer.id), [named])
  await sent(world, ada, mara, { isNamed: false })
  await advance(11)
  const unnamed = { client: { name: '' }, named: 'NO', amount }
  assert.equal(await toldOf(world, mara.viewer.id), [unnamed, named])
})

story('the copy of their data has what they sent and received, and no other sender', async world => {
  const { app, orin, settle } = world
  const ada = await giver(world)
  await sent(world, ada, orin, { count: 2 })
  const copyOf = async (viewer: typeof ada.viewer) => {
    const asked = await requestExport(app, viewer, { idempotencyKey: randomUUID() })
    await settle()
    return (await exportContent(app.db, (asked as { key: string }).key, viewer.id)) ?? ''
  }
  const theirs = JSON.parse(await copyOf(ada.viewer)).gifts
  assert.equal([theirs.sent[0].name, theirs.sent[0].amount, theirs.received], ['Candle Glow', 400, []])
  const { gifts } = JSON.parse(await copyOf(orin.viewer))
  assert.equal([gifts.received[0].earned, gifts.sent], [280, []])
  assert.not.match(JSON.stringify(gifts), 'Lanternfield')
  assert.not.match(JSON.stringify(gifts), ada.viewer.id)
})

story('is told of in both languages, with and without a name', async () => {
  const titles = (['en', 'es'] as const).flatMap(language =>
    (['YES', 'NO'] as const).map(
      named => builtInSentences('GIFT_RECEIVED', { client: 'Ada', named, amount: '$2.00' }, language).title,
    ),
  )
  assert.equal(titles, [
    'Ada sent you a gift of $2.00',
    'Somebody sent you a gift of $2.00',
    'Ada te envió un regalo de $2.00',
    'Alguien te envió un regalo de $2.00',
  ])
})

run()
