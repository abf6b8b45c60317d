import 'reflect-metadata'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { buildContract } from '../../schema.ts'

const schema = await buildContract()

const test = suite<{ world: World }>('the search, as programs ask for it')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

async function ask({ app }: World, source: string) {
  const contextValue = { app, viewer: null, loaders: new Loaders(), host: 'localhost', requestId: 'test' }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), fault: errors?.[0] }
}

test('a page with its count and its facets', async ({ world }) => {
  const { data, fault } = await ask(
    world,
    `{ readers(first: 2, filter: { search: "tarrot", language: "en-GB", minRating: null }, sort: PRICE) {
      totalCount edges { node { name } } pageInfo { hasNextPage endCursor }
      facets { online attributes { count attribute { slug } } languages { language count } channels { channel count } }
    } }`,
  )
  assert.is(fault, undefined)
  const { totalCount, edges, pageInfo, facets } = data.readers
  assert.is(edges.length, 2)
  assert.ok(totalCount > 2 && pageInfo.hasNextPage)
  const english = facets.languages.find(({ language }: { language: string }) => language === 'en')
  assert.is(english.count, totalCount)
  assert.equal(
    facets.channels.map(({ channel }: { channel: string }) => channel),
    ['CHAT', 'VOICE', 'VIDEO'],
  )
  const next = await ask(
    world,
    `{ readers(first: 2, after: "${pageInfo.endCursor}", filter: { search: "tarrot" }, sort: RATING) { totalCount } }`,
  )
  assert.is(next.fault?.extensions.code, 'BAD_INPUT')
  assert.match(next.fault?.message ?? '', /in the same order/)
})

test('suggestions, at most eight', async ({ world }) => {
  const { data } = await ask(world, '{ readerSuggestions(text: "tar") { kind text slug } }')
  assert.equal(data.readerSuggestions[0], { kind: 'ATTRIBUTE', text: 'Tarot', slug: 'tarot' })
  assert.ok(data.readerSuggestions.length <= 8)
  const long = await ask(world, `{ readerSuggestions(text: "${'x'.repeat(101)}") { text } }`)
  assert.is(long.fault?.extensions.code, 'BAD_INPUT')
})

test.run()
