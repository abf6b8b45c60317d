import 'reflect-metadata'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { graphql, Kind, OperationTypeNode, parse } from 'graphql'
import * as assert from 'uvu/assert'
import { stories } from '../test/story.ts'
import { globalId } from './foundation/contract/global-id.ts'
import { Loaders } from './foundation/loaders.ts'
import type { Viewer } from './foundation/viewer.ts'
import { buildContract } from './schema.ts'

const { story, run } = stories('the site’s own questions')

const SITE = join(import.meta.dirname, '../../site/src')
const source = globSync('**/*.graphql', { cwd: SITE })
  .map(file => readFileSync(join(SITE, file), 'utf8'))
  .join('\n')

/** Of somebody else, or of a thing that this story has none of. */
const NOT_HERE = new Set([
  'AnswerNow',
  'AnswerPage',
  'AnswerRequestPage',
  'AppointmentCalendar',
  'AppointmentNow',
  'AppointmentPage',
  'Cases',
  'DataExport',
  'PinnablePage',
  'PlatformCases',
  'ArticlePreview',
  'HoroscopePreview',
  'ProductPreview',
  'GuestOrderPage',
  'ReplayLink',
  'ReplayMoments',
  'ReviewsForStaff',
  'StaffHome',
  'StreamCalendar',
  'StreamNow',
  'StreamPage',
  'StudioPage',
  'TopUpNow',
  'WaitingPage',
])
/** Only readers may ask. */
const OF_READERS = new Set([
  'AppointmentsAtDesk',
  'GiftsReceived',
  'OwnProductPage',
  'OwnProductsPage',
  'OwnStreams',
  'ReaderHome',
  'ReaderReport',
  'SchedulePage',
])
/** What one name means in one question only. */
const MEANT: Record<string, object> = {
  CheckoutPage: { input: { country: 'US' } },
  GiftLeaders: { period: 'WEEK' },
  PresentPage: { token: 'none' },
  GuestOrderPage: { guestKey: 'of no order' },
  TicketByKeyPage: { ticketKey: 'of no ticket' },
  OwnProductsPage: { days: 30 },
  ReadingsPage: { kind: null },
  HoroscopesPage: { day: '2026-12-01' },
  HoroscopePage: { sign: 'LEO', day: '2026-12-01', tomorrow: '2026-12-02' },
}

story(
  'are answered without an error to both sides of a reading',
  async ({ app, theo, mara, advance, settle }) => {
    const schema = await buildContract()
    const asked = parse(source).definitions.flatMap(definition =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY
        ? [definition.name?.value ?? '']
        : [],
    )
    const problems = async (viewer: Viewer, readingId: string, names: readonly string[]) => {
      const id = globalId('Reading', readingId)
      const variableValues = {
        id,
        readingId: id,
        slug: 'mara-moonwater',
        first: 8,
        text: 'tar',
        reviewSort: 'NEWEST',
        kind: 'TERMS',
        filter: {},
        period: 'THIS_WEEK',
        readerId: globalId('Reader', mara.readerId),
        from: '2026-12-01T00:00:00Z',
        to: '2026-12-02T00:00:00Z',
        minutes: 30,
        stage: 'UPCOMING',
        side: 'CLIENT',
      }
      const found: string[] = []
      for (const operationName of names) {
        if (OF_READERS.has(operationName) && viewer.readerId === null) continue
        const contextValue = {
          app,
          viewer,
          language: 'en' as const,
          loaders: new Loaders(),
          host: 'localhost:3000',
          requestId: 'story',
        }
        const values = { ...variableValues, ...MEANT[operationName] }
        const asking = { schema, source, operationName, contextValue, variableValues: values }
        const { errors = [] } = await graphql(asking)
        found.push(...errors.map(({ message }) => `${operationName} of ${viewer.name}: ${message}`))
      }
      return found
    }
    const names = asked.filter(name => !NOT_HERE.has(name))
    assert.ok(names.length > 15, `the site asks only ${names}`)
    await theo.topsUp(10_000)
    const call = await theo.calls(mara)
    await advance(61)
    await settle()
    for (const { viewer } of [theo, mara]) assert.equal(await problems(viewer, call.id, names), [])
    await theo.ends(call)
    const afterwards = names.filter(name => name !== 'IceServers')
    for (const { viewer } of [theo, mara]) assert.equal(await problems(viewer, call.id, afterwards), [])
  },
)

run()
