import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { buildSchema, type DocumentNode, execute, GraphQLScalarType, parse } from 'graphql'
import type * as Review from '../../api/src/aftercare/reviews/review.ts'
import type * as Reviews from '../../api/src/aftercare/reviews/review-summaries.ts'
import type { App } from '../../api/src/app.ts'
import type * as Presence from '../../api/src/availability/known-presence.ts'
import type * as Catalogue from '../../api/src/catalogue/index.ts'
import type * as Clock from '../../api/src/foundation/clock.ts'
import type * as Database from '../../api/src/foundation/database/database.ts'
import type * as Bus from '../../api/src/foundation/events/bus.ts'
import { root } from '../../local/src/runner/place/layout.ts'
import { globalId } from '../clients/global-id.ts'
import { builtApi } from '../stage/stage.ts'

/**
 * What the api's reads are held against: nothing but node:http and graphql-js with cached documents, no limits, no
 * sessions, no policies; the same stores, which keep what they read as they do for the api.
 */
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'))
const WRITTEN = {
  BigInt: String,
  Cursor: (place: unknown) => Buffer.from(String(place)).toString('base64url'),
}
for (const [name, serialize] of Object.entries(WRITTEN)) {
  const scalar = schema.getType(name)
  if (scalar instanceof GraphQLScalarType) scalar.serialize = serialize
}

const { readersPage, readerBySlug } = await builtApi<typeof Catalogue>('catalogue/index')
const { openPostgresBus } = await builtApi<typeof Bus>('foundation/events/bus')
const { ServerClock } = await builtApi<typeof Clock>('foundation/clock')
const { openDatabase } = await builtApi<typeof Database>('foundation/database/database')
const { knownPresence } = await builtApi<typeof Presence>('availability/known-presence')
const { reviewSummaries } = await builtApi<typeof Reviews>('aftercare/reviews/review-summaries')
const { ReviewSummary } = await builtApi<typeof Review>('aftercare/reviews/review')

const url = process.env.DATABASE_URL ?? ''
const bus = await openPostgresBus(url)
const db = openDatabase(url, bus)
const config = { currency: 'USD' } as App['config']
const app = { db, bus, clock: new ServerClock(), config }

const rootValue = {
  async readers({ first }: { first: number }) {
    const { edges, pageInfo } = await readersPage(app, { first })
    const nodes = await complete(edges.map(({ node }) => node))
    return { edges: edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] })), pageInfo }
  },
  async reader({ by: { slug } }: { by: { slug: string } }) {
    const found = await readerBySlug(app, slug)
    return found && (await complete([found]))[0]
  },
}

async function complete(readers: Catalogue.Reader[]) {
  const presence = knownPresence(app)
  const [statuses, summaries] = await Promise.all([
    Promise.all(readers.map(({ subject }) => presence.of(subject))),
    reviewSummaries(
      app,
      readers.map(({ id }) => id),
    ),
  ])
  return readers.map((reader, at) => ({
    ...reader,
    id: globalId('Reader', reader.id),
    attributes: reader.attributes.map(each => ({
      ...each,
      id: globalId('Attribute', each.id),
      name: each.names.en,
    })),
    presence: statuses[at],
    reviewSummary: summaries.get(reader.id) ?? ReviewSummary.of(null),
  }))
}

const documents = new Map<string, DocumentNode>()

createServer(async (request, response) => {
  if (request.url === '/readyz') return response.end()
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> }
  let document = documents.get(query)
  if (!document) {
    document = parse(query)
    documents.set(query, document)
  }
  const body = JSON.stringify(await execute({ schema, document, rootValue, variableValues: variables }))
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')
