import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildContract } from '../schema.ts'
import { MOST_COST } from './cost.ts'
import { Documents, hashOf, Unfit } from './documents.ts'
import { trustedDocuments } from './trusted-documents.ts'

const schema = await buildContract()

test('the site’s own documents cost nothing, others as much as they are long, and each once', async () => {
  const [own, other] = ['{ __typename }', '{ __typename } # another']
  const documents = new Documents(schema, { introspection: false, trusted: new Set([hashOf(own)]) })
  const paid: number[] = []
  const pay = async (characters: number) => void paid.push(characters)
  for (let times = 0; times < 3; times++)
    for (const source of [own, other]) await documents.prepare(source, null, pay)
  assert.equal(paid, [other.length])
})

test('what is refused is not cached, and who cannot pay is not served', async () => {
  const documents = new Documents(schema, { introspection: false })
  let paid = 0
  const pay = async () => {
    if (++paid > 2) throw new Error('nothing left')
  }
  for (let times = 0; times < 2; times++)
    assert.instance(await documents.prepare('{ nothing }', null, pay).catch(problem => problem), Unfit)
  assert.is(documents.byHash(hashOf('{ nothing }')), undefined)
  assert.is(await documents.prepare('{ nothing }', null, pay).catch(({ message }) => message), 'nothing left')
})

test('a variable that is no number does not stand for one in the memory of costs', async () => {
  const documents = new Documents(schema, { introspection: false })
  const source = 'query($n: Int!) { readers(first: $n) { edges { node { id } } } }'
  const { cost } = await documents.prepare(source, null, async () => undefined)
  const assumed = cost.of({ n: '100' })
  assert.ok(cost.of({ n: 100 }) > assumed)
  assert.is(cost.of({ n: '100' }), assumed)
  assert.is(cost.of({ n: 100 }), cost.of({ n: 100 }))
})

test('the same field by another name costs as much again', async () => {
  const documents = new Documents(schema, { introspection: false })
  const costOf = async (source: string) =>
    (await documents.prepare(source, null, async () => undefined)).cost.of()
  const readers = 'readers(first: 50) { edges { node { id } } }'
  assert.is(await costOf(`{ a: ${readers} b: ${readers} }`), 2 * (await costOf(`{ ${readers} }`)))
})

test('an unpaged list costs what it may hold', async () => {
  const documents = new Documents(schema, { introspection: false })
  const costOf = async (first: number, selected: string) => {
    const source = `{ viewer { readings(first: ${first}) { edges { node { receipt { ${selected} } } } } } }`
    return (await documents.prepare(source, null, async () => undefined)).cost.of()
  }
  const ofMinutes = async (first: number) =>
    (await costOf(first, 'minutes { minute amount { minor } }')) - (await costOf(first, 'number'))
  assert.ok((await ofMinutes(1)) >= 240)
  assert.ok(
    (await ofMinutes(100)) > MOST_COST,
    'the minutes of a hundred readings are too many for one answer',
  )
})

test('the site’s documents are listed', () => {
  assert.ok(trustedDocuments().size > 10)
})

test.run()
