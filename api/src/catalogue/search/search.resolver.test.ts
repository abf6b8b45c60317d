import 'reflect-metadata'
import { graphql } from 'graphql'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { Language } from '../../foundation/messages.ts'
import { buildContract } from '../../schema.ts'
import { CONTENT } from '../content.ts'

const schema = await buildContract()

const test = suite<{ world: World }>('the search, as programs ask for it')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

async function ask({ app }: World, source: string, language: Language = 'en') {
  const request = { viewer: null, loaders: new Loaders(), host: 'localhost', requestId: 'test', language }
  const contextValue = { app, ...request }
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

test('readers are found by the names of attributes in both languages, with typing errors', async ({
  world,
}) => {
  const found = async (search: string) => {
    const { data } = await ask(
      world,
      `{ readers(filter: { search: "${search}" }) { edges { node { slug } } } }`,
    )
    return data.readers.edges.map(({ node }: { node: { slug: string } }) => node.slug)
  }
  for (const [english, ...others] of [
    ['pendulum', 'péndulo', 'pendulo', 'pendullo'],
    ['mediumship', 'médium', 'mediun'],
    ['runes', 'runas', 'rumas'],
  ])
    for (const other of others) {
      const readers = await found(other)
      assert.ok(readers.length > 0, other)
      for (const reader of await found(english ?? ''))
        assert.ok(readers.includes(reader), `${other}: ${reader}`)
    }
})

test('content is shown in the language of the viewer, and lists are in its order', async ({ world }) => {
  const source = `{
    brand { tagline defaultLanguage copy { heroTitle supportEmail } }
    attributes { slug name kind }
    reader(by: { slug: "mara-moonwater" }) { topics attributes { name } }
    readerSuggestions(text: "pendu") { text slug }
  }`
  const [en, es] = await Promise.all([ask(world, source), ask(world, source, 'es')])
  assert.equal(en.data.brand, {
    tagline: 'Someone to ask, whenever the night is long.',
    defaultLanguage: 'en',
    copy: { heroTitle: 'The stars are listening', supportEmail: 'care@soulseer.example' },
  })
  assert.equal(es.data.brand, {
    tagline: 'Alguien a quien preguntar cuando la noche se hace larga.',
    defaultLanguage: 'en',
    copy: { heroTitle: 'Las estrellas te escuchan', supportEmail: 'care@soulseer.example' },
  })
  assert.equal(es.data.reader, {
    topics: ['Amor y relaciones', 'Carrera y trabajo', 'Camino de vida'],
    attributes: ['Tarot', 'Cartas del oráculo', 'Cristales', 'Clarividencia', 'Empatía', 'Con suavidad'].map(
      name => ({ name }),
    ),
  })
  assert.equal(en.data.readerSuggestions, [{ text: 'Pendulum', slug: 'pendulum' }])
  assert.equal(es.data.readerSuggestions, [{ text: 'Péndulo', slug: 'pendulum' }])
  for (const [{ data }, language] of [
    [en, 'en'],
    [es, 'es'],
  ] as const) {
    const tools = data.attributes.filter(({ kind }: { kind: string }) => kind === 'TOOL')
    const names = tools.map(({ name }: { name: string }) => name)
    assert.equal(names, names.toSorted(new Intl.Collator(language).compare))
  }
  assert.equal(en.data.attributes.length, es.data.attributes.length)
})

test('a text that is not translated yet is shown in English', async ({ world }) => {
  const { client, saved } = await cmsOf(world)
  await saved(
    "DELETE FROM cms.attributes_locales t USING cms.attributes a WHERE a.id = t._parent_id AND a.slug = 'runes' AND _locale = 'es'",
  )
  const { data } = await ask(world, '{ attributes { slug name } }', 'es')
  const nameOf = (slug: string) => data.attributes.find((each: { slug: string }) => each.slug === slug)?.name
  assert.equal([nameOf('runes'), nameOf('pendulum')], ['Runes', 'Péndulo'])
  await client.end()
})

/** A connection to the cms's tables; `saved` waits until this node has read the change. */
async function cmsOf({ app, database }: World) {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  const saved = async (statement: string) => {
    const received = new Promise<void>(resolve => app.bus.on(CONTENT, () => resolve()))
    await client.query(statement)
    await received
  }
  return { client, saved }
}

test.run()
