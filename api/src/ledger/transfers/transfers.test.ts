import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import * as assert from 'uvu/assert'
import type { CastName } from '../../../test/cast.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { statement } from '../../foundation/database/database.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { accountOf } from '../ledger.store.ts'
import { reverse } from '../reverse.ts'
import { findTransfers } from './find-transfers.ts'
import { pageStatement, type TransfersAsked, valuesOf } from './transfers.store.ts'

const schema = await buildContract()
const { story, run } = stories('all transfers, for those who look after money')

async function ask({ app, viewer }: World, who: CastName, source: string, roles?: Viewer['roles']) {
  const asking = await viewer(who)
  const contextValue = {
    app,
    viewer: roles ? { ...asking, roles } : asking,
    language: 'en' as const,
    loaders: new Loaders(),
    host: 'localhost',
    requestId: 'test',
  }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
}

story('show both sides, the cause, what was moved with it and what gave it back', async world => {
  const { app, theo } = world
  await theo.topsUp(5_000)
  const wallet = (await accountOf(app.db, theo.viewer.id, 'wallet', 'USD')).id
  const topUp = (await findTransfers(app, { reason: 'top-up' }, 1, null)).edges[0]?.node
  assert.is(topUp?.debit.kind, 'card-clearing')
  assert.is(topUp?.cause, globalId('TopUp', topUp?.subject ?? ''))
  const back = randomUUID()
  await app.db.transact(tx =>
    reverse(tx, {
      original: BigInt(topUp?.number ?? ''),
      legs: [
        {
          debit: wallet,
          credit: 'card-clearing',
          amount: 500n,
          currency: 'USD',
          subjectId: back,
          reason: 'card-refund',
        },
      ],
    }),
  )
  const person = globalId('Person', theo.viewer.id)
  const source = `{ transfers(filter: { personId: "${person}" }) { edges { node {
    id reason amount { minor } debit { kind owner { name } } credit { kind owner { name } } legs { reason } original { number } reversals { reason }
  } } } }`
  assert.is((await ask(world, 'theo', source)).code, 'FORBIDDEN')
  assert.is((await ask(world, 'ines', source, ['CLIENT', 'STAFF', 'SUPPORT'])).code, 'FORBIDDEN')
  const { data } = await ask(world, 'ines', source, ['CLIENT', 'STAFF', 'FINANCE'])
  const [refund, paid] = data.transfers.edges.map(({ node }: { node: object }) => node)
  assert.equal(
    [refund.reason, refund.amount.minor, refund.debit.owner.name, refund.original.number, refund.legs],
    ['card-refund', '500', 'Theo Vale', topUp?.number, [{ reason: 'card-refund' }]],
  )
  assert.equal(
    [paid.reason, paid.debit, paid.reversals],
    ['top-up', { kind: 'card-clearing', owner: null }, [{ reason: 'card-refund' }]],
  )
})

story('are found by number, subject, person, reason and time, page by page', async world => {
  const { app, nadia } = world
  await nadia.topsUp(1_000)
  await nadia.topsUp(2_000)
  const asked = { personId: nadia.viewer.id }
  const page = await findTransfers(app, asked, 1, null)
  assert.is(page.edges[0]?.node.amount.minor, 2_000n)
  const next = await findTransfers(app, asked, 1, page.pageInfo.endCursor)
  assert.is(next.edges[0]?.node.amount.minor, 1_000n)
  assert.is(next.pageInfo.hasNextPage, false)
  const { number = '', subject = '', at = new Date(0) } = page.edges[0]?.node ?? {}
  for (const find of [number, subject])
    assert.equal(
      (await findTransfers(app, { find }, 10, null)).edges.map(({ node }) => node.number),
      [number],
    )
  const until = await findTransfers(app, { ...asked, reason: 'top-up', from: at, to: at }, 10, null)
  assert.is(until.edges.length, 0)
  for (const filter of [{ find: 'moth' }, { reason: 'because' }])
    await findTransfers(app, filter, 10, null).then(
      () => assert.unreachable(),
      ({ code }) => assert.is(code, 'BAD_INPUT'),
    )
})

story('are read by indexes, whatever is asked', async ({ app, theo }) => {
  const nothing: TransfersAsked = { personId: null, reason: null, from: null, to: null }
  const filters: Partial<TransfersAsked>[] = [
    {},
    { personId: theo.viewer.id },
    { reason: 'top-up' },
    { from: new Date(0), to: new Date(1) },
    { personId: theo.viewer.id, reason: 'top-up', from: new Date(0), to: new Date(1) },
  ]
  for (const filter of filters) {
    const asked = { ...nothing, ...filter }
    const plan = await app.db.transact(async tx => {
      await tx.rows(statement('test.no-seq', 'SET LOCAL enable_seqscan = off'))
      const text = `EXPLAIN ${pageStatement(asked).text}`
      return tx.rows<object>(statement(`test.${randomUUID()}`, text), valuesOf(asked, null, 20))
    })
    assert.not.match(JSON.stringify(plan), /Seq Scan on transfers/, JSON.stringify(filter))
  }
})

run()
