import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { asWritten, columns, harmless } from './columns.ts'
import type { Imported } from './import-products.ts'

const test = suite<{ world: World }>('products as CSV')
const origin = 'http://localhost:3000'
const people = {
  support: ['CLIENT', 'STAFF', 'SUPPORT'],
  finance: ['CLIENT', 'STAFF', 'FINANCE'],
  editor: ['CLIENT', 'STAFF', 'EDITOR'],
  admin: ['CLIENT', 'STAFF', 'SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'],
  client: ['CLIENT'],
  reader: ['CLIENT', 'READER'],
}
test.before(async context => {
  const world = await openWorld()
  for (const [name, roles] of Object.entries(people))
    world.sessions.begin(name, { id: `Viewer:${name}`, name, email: `${name}@example.test`, roles })
  context.world = world
})
test.after(({ world }) => world.close())

async function request(
  { payload }: World,
  token: string | null,
  init: RequestInit & { headers?: Record<string, string> } = {},
  query = '',
) {
  const headers = { origin, ...(token && { cookie: `__session=${token}` }), ...init.headers }
  const request = new Request(`http://127.0.0.1/api/shop/products.csv${query}`, { ...init, headers })
  return handleEndpoints({ config: payload.config, request })
}

const download = async (world: World) => {
  const response = await request(world, 'editor')
  assert.equal([response.status, response.headers.get('cache-control')], [200, 'private, no-store'])
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
}

async function send(world: World, body: string | Uint8Array, { write = false, as = 'editor' } = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: body as BodyInit }
  const response = await request(world, as, init, write ? '?write=1' : '')
  const answer = (await response.json()) as Imported & { errors?: { data?: { code: string } }[] }
  return { status: response.status, code: answer.errors?.[0]?.data?.code, ...answer }
}

const places = ({ problems }: Imported) => problems.map(({ line, column }) => [line, column])
const file = (...lines: string[]) => lines.join('\n')
const versions = ({ payload }: World) =>
  payload.countVersions({ collection: 'products' }).then(({ totalDocs }) => totalDocs)
interface Drafted {
  id: string
  _status: string
  name: object
  tags: string[]
  variants: { sku: string; priceMinor: number; weightGrams?: number | null }[]
}
const drafted = async ({ payload }: World, slug: string) =>
  (
    await payload.find({
      collection: 'products',
      where: { slug: { equals: slug } },
      ...{ draft: true, depth: 0, locale: 'all' },
    })
  ).docs[0] as unknown as Drafted | undefined

test('has a row for each variant, and sent back changes nothing', async ({ world }) => {
  const text = await download(world)
  const [head, ...rows] = text.split('\r\n')
  assert.is(head, `\uFEFF${columns.join(',')}`)
  const candle = rows.find(row => row.startsWith('CANDLE-20,'))
  assert.match(
    candle ?? '',
    /^CANDLE-20,night-candle,PHYSICAL,Night Candle,Vela de noche,candles,[^,]*vela[^,]*,STANDARD,size:small,18\.00,340$/,
  )
  const before = await versions(world)
  const answer = await send(world, new TextEncoder().encode(text), { write: true })
  assert.equal([answer.status, answer.problems, answer.added, answer.changed], [200, [], 0, 0])
  assert.ok(answer.unchanged >= 7)
  assert.is(await versions(world), before)
})

test('is tried first, then written as drafts, and a second time changes nothing', async ({ world }) => {
  const text = file(
    'sku;product;kind;name_en;name_es;categories;tags;options;price;weight_grams',
    'CANDLE-20;night-candle;;Night Candle II;;;;;19.5;',
    'CANDLE-60;night-candle;;;;;;;1;',
    'OWL-S;owl-print;physical;Owl "at night";Búho;candles|decks;owl|print;size:small;12.34;80',
    'OWL-L;owl-print;;;;;;size:large;20;',
  ).replace('Owl "at night"', '"Owl ""at night"""')
  const api = await world.database('soulseer_api')
  const shown = async () =>
    (await api.query('SELECT shown FROM cms.shown_products ORDER BY slug')).rows.map(row => row.shown)
  const [count, before] = [await versions(world), await shown()]
  const wrong = await send(world, text, { write: true })
  assert.equal([wrong.status, wrong.isWritten], [422, false])
  assert.equal(places(wrong), [[2, 'options']], 'a candle of no size beside two of one')
  const right = text.replace('CANDLE-60;night-candle;;;;;;;1;\n', '')
  const tried = await send(world, right)
  assert.equal(
    [tried.status, tried.added, tried.changed, tried.problems, tried.isWritten],
    [200, 1, 1, [], false],
  )
  assert.equal([await versions(world), await shown()], [count, before], 'nothing was written')
  const written = await send(world, right, { write: true })
  assert.equal([written.status, written.added, written.changed, written.isWritten], [200, 1, 1, true])
  assert.equal(await shown(), before, 'the shop shows what is published')
  const owl = await drafted(world, 'owl-print')
  assert.equal(
    [owl?._status, owl?.name, owl?.tags],
    ['draft', { en: 'Owl "at night"', es: 'Búho' }, ['owl', 'print']],
  )
  assert.equal(
    owl?.variants.map(({ sku, priceMinor, weightGrams }) => [sku, priceMinor, weightGrams ?? null]),
    [
      ['OWL-S', 1234, 80],
      ['OWL-L', 2000, null],
    ],
  )
  const candle = await drafted(world, 'night-candle')
  assert.equal(candle?.name, { en: 'Night Candle II', es: 'Vela de noche' })
  assert.equal(
    candle?.variants.map(each => [each.sku, each.priceMinor]),
    [
      ['CANDLE-20', 1950],
      ['CANDLE-45', 2900],
    ],
    'what is not in the file stays',
  )
  const after = await versions(world)
  const again = await send(world, right, { write: true })
  assert.equal([again.status, again.added, again.changed, again.unchanged], [200, 0, 0, 2])
  assert.is(await versions(world), after)
})

test('with any bad row writes nothing, and shows the line and column of each', async ({ world }) => {
  const before = await versions(world)
  const answer = await send(
    world,
    file(
      'sku,product,kind,name_en,categories,options,price,weight_grams,tax_class',
      'GOOD-1,good-one,PHYSICAL,A good one,decks,,5.00,,',
      'lower,bad-sku,PHYSICAL,Name,decks,,5.00,,',
      'BAD-2,Bad Slug,PHYSICAL,Name,decks,,5.00,,',
      'BAD-3,bad-three,THING,Name,decks,,5.00,,HIGH',
      'BAD-4,bad-four,PHYSICAL,,nowhere,,5.00,,',
      'BAD-5,bad-five,PHYSICAL,Name,decks,size:huge,5.00,,',
      'BAD-6,bad-six,PHYSICAL,Name,decks,,5.001,1.5,',
      'BAD-7,bad-seven,PHYSICAL,Name,decks,,0.49,,',
      'BAD-8,bad-eight,PHYSICAL,Name,decks,,,,',
      'GOOD-1,good-one,PHYSICAL,Another,decks,,5.00,,',
      'CANDLE-20,not-the-candle,PHYSICAL,Name,decks,,5.00,,',
    ),
    { write: true },
  )
  assert.equal([answer.status, answer.isWritten], [422, false])
  const found = new Set(places(answer).map(place => place.join(' ')))
  for (const place of [
    '3 sku',
    '4 product',
    '5 kind',
    '5 tax_class',
    '6 name_en',
    '6 categories',
    '7 options',
    '8 price',
    '8 weight_grams',
    '9 price',
    '10 price',
    '11 sku',
    '11 name_en',
    '12 sku',
  ])
    assert.ok(found.has(place), `${place}: ${[...found]}`)
  assert.not.ok([...found].some(place => place.startsWith('2 ') && place !== '2 options'))
  assert.is(await versions(world), before)
  assert.is(await drafted(world, 'good-one'), undefined)
  const short = await send(world, file('sku,product,price', 'A,a', 'B,b,1,50'), { write: true })
  assert.equal(
    [short.status, places(short)],
    [
      422,
      [
        [2, null],
        [3, null],
      ],
    ],
  )
})

test('is all or nothing also where one product is being edited', async ({ world }) => {
  const { payload } = world
  const candle = await drafted(world, 'night-candle')
  const roles = ['editor' as const]
  const another = { name: 'Pia', email: 'pia@example.test', password: 'the moth eats the cardigan', roles }
  const { id } = await payload.create({ collection: 'staff', data: another })
  const lock = await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'products', value: String(candle?.id) },
      user: { relationTo: 'staff', value: id },
    } as never,
  })
  const before = await versions(world)
  const text = file(
    'sku,product,kind,name_en,categories,price',
    'FIRST-1,first-of-two,PHYSICAL,First,decks,5',
    'CANDLE-20,night-candle,,Night Candle III,,',
  )
  const answer = await send(world, text, { write: true })
  assert.equal([answer.status, answer.code], [409, 'MEANWHILE'])
  assert.is(await drafted(world, 'first-of-two'), undefined)
  assert.is(await versions(world), before)
  await payload.delete({ collection: 'payload-locked-documents', id: lock.id })
  assert.equal((await send(world, text, { write: true })).status, 200)
})

test('is for editors and administrators, from a page of ours', async ({ world }) => {
  const text = file('sku,product', 'CANDLE-20,night-candle')
  for (const as of ['support', 'finance', 'client', 'reader', 'forged'])
    assert.equal(
      [(await request(world, as)).status, (await send(world, text, { as, write: true })).status],
      [403, 403],
      as,
    )
  assert.is((await request(world, null)).status, 403)
  assert.is((await request(world, 'admin')).status, 200)
  assert.is((await send(world, text, { as: 'admin' })).status, 200)
  const form = { 'content-type': 'text/plain' }
  assert.is((await request(world, 'editor', { method: 'POST', headers: form, body: text })).status, 415)
  const elsewhere = { 'content-type': 'text/csv', origin: 'https://elsewhere.example' }
  assert.is((await request(world, 'editor', { method: 'POST', headers: elsewhere, body: text })).status, 403)
})

test('that is hostile or broken is refused with what to do', async ({ world }) => {
  const head = 'sku,product,name_en\n'
  const rows = (count: number) => Array.from({ length: count }, (_, at) => `ROW-${at},row-${at},`).join('\n')
  const words = async (body: string | Uint8Array) => {
    const { status, problems } = await send(world, body, { write: true })
    assert.is(status, 422)
    return problems.map(({ line, message }) => `${line}: ${message}`).join()
  }
  assert.match(await words(Buffer.from(`${head}A,a,caf\xe9`, 'latin1')), /UTF-8/)
  assert.match(await words(Buffer.from(`\ufeff${head}A,a,x`, 'utf16le')), /UTF-8/)
  assert.match(await words(`${head}A,a,x\0y`), /^2: .*character/)
  assert.match(await words(`${head}A,a,"open`), /quote/i)
  assert.match(await words(`${head}A,a,b"c"d`), /^2: .*quote/i)
  assert.match(await words(`${head}A,a,${'x'.repeat(20_000)}`), /^[12]: .*10,?000 characters/)
  assert.match(await words(`${head}${rows(501)}`), /more than 500 rows/)
  assert.match(await words(head), /no row/)
  assert.match(await words(''), /“sku” is missing/)
  assert.match(await words('sku,product,__proto__\nA,a,b'), /no column “__proto__”/)
  assert.match(await words('sku,sku,product\nA,A,a'), /twice/)
  const large = await send(world, 'x'.repeat(1_000_001))
  assert.equal([large.status, large.code], [413, 'TOO_LARGE'])
})

test('runs no formula in a spreadsheet, and comes back as it was', async ({ world }) => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''=1"]) {
    assert.is(harmless(text), `'${text}`)
    assert.is(asWritten(harmless(text)), text)
  }
  for (const text of ['', 'A-1', "'quoted'", '12.00', "l'or"]) {
    assert.is(harmless(text), text)
    assert.is(asWritten(text), text)
  }
  const name = '=HYPERLINK("https://elsewhere.example")'
  const { payload } = world
  const crystal = await drafted(world, 'amethyst-point')
  await payload.update({ collection: 'products', id: String(crystal?.id), data: { name }, draft: true })
  const text = await download(world)
  assert.match(text, /,"'=HYPERLINK\(""https/)
  assert.not.match(text, /(^|[,"\n])=/)
  const answer = await send(world, text, { write: true })
  assert.equal([answer.status, answer.changed], [200, 0])
})

test.run()
