import { buildSchema, graphql } from 'graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { globalId, parseGlobalId } from './global-id.ts'
import { readArguments } from './read-arguments.ts'

const ID = '0198a3c4-0000-7000-8000-000000000001'
const schema = readArguments(
  buildSchema(`
    interface Node { id: ID! }
    type Reader implements Node { id: ID!, name: String! }
    type Review implements Node { id: ID! }
    input Wish { readerId: ID!, words: [String!] }
    type Query {
      reader(id: ID!): Reader
      granted(wish: Wish!): String
      many(readerIds: [ID!]!): Int
      node(id: ID!): Node
    }
  `),
)
const rootValue = {
  reader: ({ id }: { id: string }) => ({ id, name: 'Mara' }),
  granted: ({ wish }: { wish: { readerId: string } }) => wish.readerId,
  many: ({ readerIds }: { readerIds: string[] }) => readerIds.filter(id => id === ID).length,
}
const ask = async (source: string, variableValues: Record<string, unknown> = {}) =>
  JSON.parse(JSON.stringify(await graphql({ schema, source, rootValue, variableValues })))
const reader = globalId('Reader', ID)

test('ids are opaque and of one type outside, and rows’ ids inside', async () => {
  assert.equal(parseGlobalId(reader), { type: 'Reader', id: ID, part: null })
  const { data } = await ask('query ($id: ID!) { reader(id: $id) { id } many(readerIds: [$id, $id]) }', {
    id: reader,
  })
  assert.equal(data, { reader: { id: reader }, many: 2 })
  const twice = await ask('query ($wish: Wish!) { a: granted(wish: $wish) b: granted(wish: $wish) }', {
    wish: { readerId: reader },
  })
  assert.equal(twice.data, { a: ID, b: ID }, 'what is shared by two fields is read once for each')
})

test('an id of another type, or of none, is BAD_INPUT with the path of its argument', async () => {
  for (const id of [
    globalId('Review', ID),
    globalId('Reader', `${ID}/3`),
    ID,
    'abc',
    '',
    `${reader}=`,
    '7',
    Buffer.from('Reader:').toString('base64url'),
  ]) {
    const { errors } = await ask('query ($w: Wish!) { granted(wish: $w) }', { w: { readerId: id } })
    assert.is(errors?.[0].extensions.code, 'BAD_INPUT', id)
    assert.is(errors[0].extensions.argument, 'wish.readerId')
  }
})

test('text that PostgreSQL cannot store is BAD_INPUT with the path of its argument', async () => {
  for (const text of ['a\0b', '\uD800', '\uDC00x']) {
    const { errors } = await ask('query ($w: Wish!) { granted(wish: $w) }', {
      w: { readerId: reader, words: ['fine', text] },
    })
    assert.is(errors?.[0].extensions.code, 'BAD_INPUT')
    assert.is(errors[0].extensions.argument, 'wish.words[1]')
  }
  const literal = await ask(`{ granted(wish: { readerId: "${reader}", words: ["\\u0000"] }) }`)
  assert.is(literal.errors[0].extensions.argument, 'wish.words[0]')
})

test.run()
