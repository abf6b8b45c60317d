import 'reflect-metadata'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getOperationAST, graphql, OperationTypeNode, parse, print, separateOperations } from 'graphql'
import * as assert from 'uvu/assert'
import { fillsIn } from '../test/applications/application-stories.ts'
import { buyer, ordered, puts, receives, ships } from '../test/shop/shop-stories.ts'
import { stories } from '../test/story.ts'
import { globalId } from './foundation/contract/global-id.ts'
import { Loaders } from './foundation/loaders.ts'
import { buildContract } from './schema.ts'
import { MOST_COST } from './server/cost.ts'
import { Documents } from './server/documents.ts'

const { story, run } = stories('the questions of the staff’s panel')

const CMS = join(import.meta.dirname, '../../cms/src')
const all = globSync('**/*.graphql', { cwd: CMS })
  .map(file => readFileSync(join(CMS, file), 'utf8'))
  .join('\n')
/** Each with its own fragments, as it is sent. */
const operations = Object.entries(separateOperations(parse(all))).map(([name, document]) => ({
  ...{ name, source: print(document) },
  isQuery: getOperationAST(document)?.operation === OperationTypeNode.QUERY,
}))

/** The longest pages that the panel asks for. */
const pages: Record<string, number> = {
  DeskApplications: 25,
  DeskAuditTrail: 100,
  DeskFindings: 50,
  DeskInvitations: 50,
  DeskOrders: 25,
  DeskPacking: 25,
  DeskPeople: 25,
  DeskWaitingAdjustments: 25,
  DeskParked: 50,
  DeskPaymentEvents: 50,
  DeskPayoutRuns: 50,
  DeskPayouts: 100,
  DeskReturns: 25,
  DeskStock: 50,
  DeskStockMovements: 50,
  DeskTopUps: 100,
  DeskTransfers: 100,
}
/** What others than orders are asked by. */
const others: Record<string, object> = {
  DeskApplications: { state: 'SUBMITTED' },
  DeskFindings: { state: 'OPEN' },
  DeskReturns: { state: 'REQUESTED' },
  DeskTransferById: { id: globalId('Transfer', '1') },
}

story('none asks for more than one request may', async () => {
  const documents = new Documents(await buildContract(), { introspection: false })
  for (const { name, source } of operations) {
    const { cost } = await documents.prepare(source, name, async () => undefined)
    const first = pages[name] ?? 0
    const requested = cost.of({ first })
    assert.ok(requested <= MOST_COST, `${name} costs ${requested}`)
  }
})

story('all of them are answered to an administrator, and none of the desk’s to a buyer', async world => {
  const { app } = world
  const schema = await buildContract()
  await receives(world, 'MOONWATER-TAROT', 2)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'MOONWATER-TAROT', 2)
  const order = await ordered(world, ada.viewer)
  const [line] = order.lines
  await ships(world, order, [{ lineId: line?.id ?? '', count: 1 }])
  const orderId = globalId('Order', order.id)
  const application = { id: globalId('Application', (await fillsIn(app, ada.viewer)).id) }
  const today = app.clock.now().toISOString().slice(0, 10)
  const variableValues = {
    id: orderId,
    personId: globalId('Person', ada.viewer.id),
    query: 'ada',
    state: 'PARTLY_FULFILLED',
    low: false,
    failed: false,
    sku: 'MOONWATER-TAROT',
    from: today,
    to: today,
    input: {
      orderId,
      lines: [
        { orderLineId: globalId('OrderLine', line?.id ?? ''), amount: { minor: '100', currency: 'USD' } },
      ],
    },
  }
  const queries = operations.filter(({ isQuery }) => isQuery)
  const answers = async (viewer: typeof ada.viewer) => {
    const context = { app, viewer, language: 'en' as const, host: 'localhost:3000', requestId: 'story' }
    return Promise.all(
      queries.map(async ({ name: operationName, source }) => {
        const own = operationName === 'DeskApplication' ? application : others[operationName]
        const values = { ...variableValues, ...own, first: pages[operationName] }
        const contextValue = { ...context, loaders: new Loaders() }
        const asking = { schema, source, operationName, contextValue, variableValues: values }
        return [operationName, await graphql(asking)] as const
      }),
    )
  }
  for (const [name, { errors }] of await answers(await world.viewer('ines')))
    assert.equal(errors, undefined, `${name}: ${errors}`)
  for (const [name, { errors }] of await answers(ada.viewer))
    if (name !== 'PanelViewer')
      assert.ok(
        errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN'),
        name,
      )
})

run()
