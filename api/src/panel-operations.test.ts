import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getOperationAST, graphql, OperationTypeNode, parse, print, separateOperations } from 'graphql'
import * as assert from 'uvu/assert'
import { fillsIn } from '../test/applications/application-stories.ts'
import { buyer, ordered, puts, receives, ships } from '../test/shop/shop-stories.ts'
import { stories } from '../test/story.ts'
import type { World } from '../test/world.ts'
import { disputeReading } from './aftercare/disputes/dispute-reading.ts'
import { globalId } from './foundation/contract/global-id.ts'
import { Loaders } from './foundation/loaders.ts'
import { buildContract } from './schema.ts'
import { MOST_COST } from './server/cost.ts'
import { Documents } from './server/documents.ts'
import { askTicket } from './support/ask-ticket.ts'
import type { Ticket } from './support/ticket.ts'

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
  DeskCases: 25,
  DeskFoundCases: 50,
  DeskLive: 50,
  DeskMetricRows: 100,
  DeskModeration: 25,
  DeskInvitations: 50,
  DeskOrders: 25,
  DeskPacking: 25,
  DeskPeople: 25,
  DeskWaitingAdjustments: 25,
  DeskParked: 50,
  DeskPaymentEvents: 50,
  DeskPayoutHolds: 50,
  DeskPayoutRuns: 50,
  DeskPayouts: 100,
  DeskReaderMetrics: 100,
  DeskReturns: 25,
  DeskStock: 50,
  DeskStockMovements: 50,
  DeskTickets: 25,
  DeskTopUps: 100,
  DeskTransfers: 100,
}
/** What others than orders are asked by. */
const others: Record<string, object> = {
  DeskApplications: { state: 'SUBMITTED' },
  DeskCase: { id: globalId('PlatformCase', randomUUID()) },
  DeskCases: { filter: { state: 'OPEN' } },
  DeskFoundCases: { kind: 'AUDIT', state: 'OPEN' },
  DeskMetricRows: { measures: ['SIGN_UPS'] },
  DeskMetrics: { fromBefore: '2026-11-01', toBefore: '2026-11-01' },
  DeskModeration: { filter: { state: 'OPEN' } },
  DeskModerationItem: { id: globalId('ModerationItem', '0190a3c0-0000-7000-8000-000000000000') },
  DeskPackageSales: { days: 30 },
  DeskReturns: { state: 'REQUESTED' },
  DeskTickets: { state: 'OPEN', assignment: 'ANYBODY' },
  DeskTicketReading: { id: globalId('CaseReading', randomUUID()) },
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
  const caseId = globalId('Dispute', await disputed(world))
  const asked = { topic: 'ORDER', subject: 'My order', words: 'Where is it?', about: null } as const
  const ticket = (await askTicket(app, ada.viewer, { ...asked, idempotencyKey: randomUUID() })) as Ticket
  const { id: applicationId } = await fillsIn(app, ada.viewer)
  const ofTheirs: Record<string, object> = {
    DeskApplication: { id: globalId('Application', applicationId) },
    DeskTicket: { id: globalId('Ticket', ticket.id) },
    DeskDecisionEffect: { input: { caseId, decision: 'REFUND_FULL' } },
  }
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
        const values = {
          ...variableValues,
          ...others[operationName],
          ...ofTheirs[operationName],
          first: pages[operationName],
        }
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

/** A dispute of a reading, by its id. */
async function disputed({ app, theo, mara, advance, settle }: World): Promise<string> {
  await theo.topsUp(2_000)
  const call = await theo.calls(mara)
  await settle()
  await advance(60)
  await theo.ends(call)
  const opened = await disputeReading(app, theo.viewer, {
    ...{ readingId: call.id, reason: 'OTHER', comment: 'So.', idempotencyKey: randomUUID() },
  })
  if (!('id' in opened)) throw new Error(opened.words.key)
  return opened.id
}

run()
