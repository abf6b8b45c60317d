import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openSmallServer } from '../../test/small-server.ts'

const { server, url } = await openSmallServer()

async function send(query: string): Promise<{ status: number; limit: unknown; code: unknown }> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { errors } = (await response.json()) as {
    errors?: { extensions: { limit?: string; code: string } }[]
  }
  const { limit, code } = errors?.[0]?.extensions ?? {}
  return { status: response.status, limit, code }
}

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ')
const nested = (depth: number): string => (depth === 0 ? '{ id }' : `{ companion ${nested(depth - 1)} }`)
const bomb = (levels: number): string =>
  `{ stars { ...f0 } } ${times(levels, at => `fragment f${at} on Star { a: companion { ...f${at + 1} } b: companion { ...f${at + 1} } }`)} fragment f${levels} on Star { id }`

const hostile: [string, string, string | undefined][] = [
  ['too deep', `{ stars ${nested(30)} }`, 'depth'],
  ['too many tokens', `{ stars { ${times(5_000, () => 'id')} } }`, 'tokens'],
  ['the same field again and again', `{ stars { ${times(900, () => 'id')} } }`, 'repeats'],
  [
    'the same nested field again and again',
    `{ stars { ${times(300, () => 'companion { id }')} } }`,
    'repeats',
  ],
  ['aliases', `{ ${times(200, at => `a${at}: stars { id }`)} }`, 'aliases'],
  ['a batch in disguise', `{ ${times(30, at => `a${at}: stars { id }`)} }`, 'rootFields'],
  ['fragments that spread out like a bomb', bomb(13), undefined],
  ['a deep bomb of fragments', bomb(25), undefined],
  [
    'directives',
    `{ stars { ${times(15, at => `${'@include(if: true) '.repeat(0)}n${at}: id ${'@skip(if: false) '.repeat(10)}`)} } }`,
    'directives',
  ],
  ['a costly page', '{ stars(first: 100000) { neighbours { neighbours { id } } } }', 'cost'],
  ['lists in lists', '{ stars { neighbours { neighbours { neighbours { neighbours { id } } } } } }', 'cost'],
  ['many operations', times(50, at => `query q${at} { stars { id } }`), 'operations'],
  ['a long string', `{ star(id: "${'x'.repeat(127_000)}") { id } }`, 'documentCharacters'],
  ['many fragments', `{ stars { id } } ${times(50, at => `fragment f${at} on Star { id }`)}`, 'fragments'],
]

for (const [what, document, limit] of hostile) {
  test(`${what}: refused by a limit, before validation spends time on it`, async () => {
    const answered = await send(document)
    assert.is(answered.status, 400)
    assert.is(answered.code, 'BAD_INPUT')
    if (limit) assert.is(answered.limit, limit)
  })
}

test('fragments that spread themselves are wrong, not endless', async () => {
  const answered = await send('{ stars { ...a } } fragment a on Star { ...b } fragment b on Star { ...a }')
  assert.is(answered.status, 200)
  assert.is(answered.code, 'BAD_INPUT')
})

test('many fields that must be merged are within the limits', async () => {
  const sets = times(12, () => `companion { ${times(12, at => `n${at}: name`)} }`)
  assert.is((await send(`{ stars { ${sets} } }`)).limit, 'aliases')
  const spread = `{ stars { ${times(18, () => '...a')} } } fragment a on Star { ${times(60, at => `n${at}: id`)} }`
  assert.is((await send(spread)).limit, 'aliases')
})

test('what a page needs is well within', async () => {
  assert.is((await send(`{ stars { id name companion { id name neighbours { id } } } }`)).status, 200)
})

test.after(() => server.close())
test.run()
