import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { Words } from '../foundation/words.ts'
import { closeCase } from './close-case.ts'
import { queuePage } from './desk/case-queue.store.ts'
import { CaseClosed, PlatformCase } from './platform-case.ts'
import { openCase } from './platform-cases.store.ts'

const { story, run } = stories('cases that the platform opens')

const about = (key: string) => new Words('found.topUpUnknown', { id: key })
const saidOf = (key: string) => about(key).in('en')

const opens = ({ app }: World, key: string, personId?: string) =>
  app.db.transact(tx =>
    openCase(tx, {
      kind: 'PAYMENT',
      key,
      words: about(key),
      ...(personId && { personId }),
    }),
  )

const page = async ({ app }: World, state: 'OPEN' | 'DECIDED', after: string | null = null) => {
  const asked = { state, kind: 'PAYMENT', personId: null, isUnassigned: false, overdue: null } as const
  return (await queuePage(
    app.db,
    asked,
    after === null ? null : { rank: 2, id: after },
    10,
  )) as PlatformCase[]
}

const findOpen = async (world: World, key: string) =>
  (await page(world, 'OPEN')).find(({ words }) => words === saidOf(key))

story('one is opened once for its key, however many find it at once', async world => {
  const opened = await Promise.all(['a', 'a', 'b', 'a'].map(key => opens(world, key)))
  assert.is(opened.filter(Boolean).length, 2)
  const found = await page(world, 'OPEN')
  assert.equal(found.map(({ words }) => words).toSorted(), [saidOf('a'), saidOf('b')])
  assert.equal(
    (await page(world, 'OPEN', found[0]?.id)).map(({ id }) => id),
    [found[1]?.id],
  )
})

story('staff close one once, and it is not opened again for the same', async world => {
  const { app } = world
  const ines = await world.viewer('ines')
  await opens(world, 'of theo', world.theo.viewer.id)
  const open = await findOpen(world, 'of theo')
  const asked = { caseId: open?.id ?? '', note: 'The bank was asked.', idempotencyKey: randomUUID() }
  const closed = await closeCase(app, ines, asked)
  assert.instance(closed, PlatformCase)
  assert.equal({ ...(await closeCase(app, ines, asked)) }, { ...closed })
  assert.instance(await closeCase(app, ines, { ...asked, note: 'Another word.' }), IdempotencyKeyReused)
  const second = await closeCase(app, ines, { ...asked, idempotencyKey: randomUUID() })
  assert.instance(second, CaseClosed)
  assert.match((second as CaseClosed).words.in('en'), /The bank was asked/)
  assert.is(await opens(world, 'of theo'), false)
  assert.is(await findOpen(world, 'of theo'), undefined)
  assert.equal(
    (await page(world, 'DECIDED')).map(({ note }) => note),
    ['The bank was asked.'],
  )
})

story('nobody closes a case that concerns them, or without a comment', async world => {
  const { app } = world
  const ines = await world.viewer('ines')
  await opens(world, 'of ines', ines.id)
  const open = await findOpen(world, 'of ines')
  const asked = { caseId: open?.id ?? '', note: 'Nothing to see.', idempotencyKey: randomUUID() }
  const refused = await closeCase(app, ines, asked).catch(problem => problem)
  assert.is(refused?.extensions?.code, 'FORBIDDEN')
  for (const note of [' ', 'x'.repeat(2_001)])
    assert.throws(() => closeCase(app, ines, { ...asked, note }), /up to 2000 characters/)
})

run()
