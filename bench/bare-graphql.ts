import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { buildSchema, type DocumentNode, execute, GraphQLScalarType, parse } from 'graphql'
import type * as Catalogue from '../api/src/catalogue/index.ts'
import type * as Review from '../api/src/community/review.ts'
import type * as Reviews from '../api/src/community/reviews.store.ts'
import type * as Bus from '../api/src/foundation/bus.ts'
import type * as Database from '../api/src/foundation/database.ts'
import type * as Presence from '../api/src/presence/toggle-presence.ts'
import { root } from '../local/src/runner/layout.ts'
import { builtApi } from './stage.ts'

/**
 * What the api's reads are held against: nothing but node:http and graphql-js with cached documents, no limits, no
 * sessions, no policies; the same SQL by the same stores, one statement a list.
 */
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'))
const bigInt = schema.getType('BigInt')
if (bigInt instanceof GraphQLScalarType) bigInt.serialize = String

const { readersPage, readerBySlug } = await builtApi<typeof Catalogue>('catalogue/index')
const { openDatabase } = await builtApi<typeof Database>('foundation/database')
const { statusesOf } = await builtApi<typeof Presence>('presence/toggle-presence')
const { reviewTotals } = await builtApi<typeof Reviews>('community/reviews.store')
const { ReviewSummary } = await builtApi<typeof Review>('community/review')

const silent: Pick<Bus.Bus, 'publish'> = {
  publish: async () => undefined,
}
const db = openDatabase(process.env.DATABASE_URL ?? '', silent)
const app = { db, config: { currency: 'USD' } } as Parameters<typeof readersPage>[0]

const rootValue = {
  async readers({ first }: { first: number }) {
    const page = await readersPage(app, { first })
    await complete(page.edges.map(({ node }) => node))
    return page
  },
  async reader({ slug }: { slug: string }) {
    const found = await readerBySlug(app, slug)
    await complete(found ? [found] : [])
    return found
  },
}

async function complete(readers: Catalogue.Reader[]) {
  const [statuses, totals] = await Promise.all([
    statusesOf(app as Parameters<typeof statusesOf>[0])(readers.map(({ subject }) => subject)),
    reviewTotals(
      db,
      readers.map(({ id }) => id),
    ),
  ])
  for (const reader of readers) {
    Object.assign(reader, {
      presence: statuses.get(reader.subject) ?? 'OFFLINE',
      reviewSummary: ReviewSummary.of(totals.get(reader.id) ?? null),
    })
  }
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
