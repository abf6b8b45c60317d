import { handleEndpoints, type PayloadRequest } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import type { Reader } from '../generated/payload-types.ts'
import { tooMany } from './tagged.ts'

const test = suite<{ world: World }>('readers: what is allowed, and what is said when it is not')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

test('counts of attributes', () => {
  assert.is(tooMany(['TOOL', 'TOOL', 'TOOL', 'ABILITY', 'STYLE']), undefined)
  assert.equal(tooMany(['TOOL', 'TOOL', 'TOOL', 'TOOL']), {
    key: 'panel.problem.tools',
    values: { most: 3, chosen: 4 },
  })
  assert.equal(tooMany(['STYLE', 'STYLE']), { key: 'panel.problem.styles', values: { most: 1, chosen: 2 } })
})

const sentences: [what: string, change: Partial<Reader>, field: string, message: string][] = [
  ['a rate below the least', { rates: { chat: 49 } }, 'rates.chat', 'The lowest amount is 0.50.'],
  ['a rate above the most', { rates: { video: 5001 } }, 'rates.video', 'The highest amount is 50.00.'],
  [
    'a rate with a fraction of a cent',
    { rates: { voice: 2.99 } },
    'rates.voice',
    'Enter a whole number of cents: 299 for 2.99.',
  ],
  ['a short tagline', { tagline: 'Hi' }, 'tagline', 'Write at least 10 characters; this has 2.'],
  [
    'an unknown language',
    { languages: ['xx'] },
    'languages',
    '“xx” isn’t a language code. Use codes such as en, es or pt-BR.',
  ],
  ['no language', { languages: [] }, 'languages', 'Add at least one language.'],
  [
    'an unknown time zone',
    { timeZone: 'Moon/Tranquility' },
    'timeZone',
    'Write a time zone like Europe/Lisbon or America/Denver.',
  ],
  [
    'an odd slug',
    { slug: 'Mara!' },
    'slug',
    'Use lowercase letters, digits and single hyphens, such as “mara-moonwater”.',
  ],
  ['an odd subject', { subject: 'mara' }, 'subject', 'Write the identity subject like user_2abc.'],
]

for (const [what, change, field, message] of sentences) {
  test(`${what}: ${message}`, async ({ world }) => {
    const mara = await reader(world, 'mara-moonwater')
    const problems = await problemsOf(
      world.payload.update({ collection: 'readers', id: mara.id, data: change }),
    )
    assert.equal(problems, [{ path: field, message }])
  })
}

test('too many tools are refused with their number', async ({ world }) => {
  const { payload } = world
  const mara = await reader(world, 'mara-moonwater')
  const tools = await payload.find({
    collection: 'attributes',
    where: { kind: { equals: 'TOOL' } },
    limit: 4,
  })
  const problems = await problemsOf(
    payload.update({
      collection: 'readers',
      id: mara.id,
      data: { attributes: tools.docs.map(each => each.id) },
    }),
  )
  assert.equal(problems, [{ path: 'attributes', message: 'Choose at most 3 tools; 4 are chosen.' }])
})

test('staff read what is wrong in the language of their account, and the api gets a key and its values', async ({
  world,
}) => {
  const mara = await reader(world, 'mara-moonwater')
  const refused = async (req: PayloadRequest) =>
    (
      await problemsOf(
        world.payload.update({
          collection: 'readers',
          id: mara.id,
          data: { tagline: 'Hi', rates: { chat: 49 } },
          req,
        }),
      )
    )
      .map(({ message }) => message)
      .sort()
  const spanish = await world.as('editor')
  spanish.i18n = { ...spanish.i18n, language: 'es' }
  assert.equal(await refused(spanish), [
    'El importe mínimo es 0.50.',
    'Escribe al menos 10 caracteres; aquí hay 2.',
  ])
  const headers = { 'if-match': `"${mara.updatedAt}"`, 'idempotency-key': 'words' }
  assert.equal(await refused(await world.as('service', headers)), [
    '{"key":"panel.problem.amountLeast","values":{"least":{"minor":50}}}',
    '{"key":"panel.problem.tooShort","values":{"least":10,"length":2}}',
  ])
})

test('one person is one reader', async ({ world }) => {
  const orin = await reader(world, 'orin-starling')
  const problems = await problemsOf(
    world.payload.update({ collection: 'readers', id: orin.id, data: { subject: 'user_mara' } }),
  )
  assert.is(problems[0]?.path, 'subject')
})

test('readers without an identity do not collide', async ({ world }) => {
  const [first, second] = [await reader(world, 'wren-halloway'), await reader(world, 'zuri-adeyemi')]
  for (const { id } of [first, second]) {
    await world.payload.update({ collection: 'readers', id, data: { subject: '' } })
  }
})

test('a published reader is archived, not unpublished', async ({ world }) => {
  const { payload } = world
  const { id } = await reader(world, 'caspian-rook')
  const refused = await payload
    .update({ collection: 'readers', id, data: { _status: 'draft' } })
    .then(() => '', String)
  assert.match(refused, /Archive this reader instead/)
  const drafted = await payload.update({
    collection: 'readers',
    id,
    data: { tagline: 'A line still being tried out' },
    draft: true,
  })
  assert.is(drafted._status, 'draft')
  assert.is((await reader(world, 'caspian-rook')).tagline, 'Straight answers from a crooked deck.')
  const archived = await payload.update({
    collection: 'readers',
    id,
    data: { archived: true, _status: 'published' },
  })
  assert.is(archived.archived, true)
})

test('many at once, and an old version brought back, obey the same rule', async ({ world }) => {
  const { payload } = world
  const two = [await reader(world, 'wren-halloway'), await reader(world, 'zuri-adeyemi')]
  const where = { id: { in: two.map(({ id }) => id) } }
  const many = await payload.update({ collection: 'readers', where, data: { _status: 'draft' } })
  assert.is(many.docs.length, 0)
  for (const { message } of many.errors) assert.match(message, /Archive this reader instead/)
  assert.is(many.errors.length, 2)
  const overHttp = await handleEndpoints({
    config: payload.config,
    request: await bulkEdit(world, `where[slug][in]=wren-halloway,zuri-adeyemi`, { _status: 'draft' }),
  })
  assert.is(overHttp.status, 400)

  const [wren] = two
  const draft = { tagline: 'A line that was never published' }
  await payload.update({ collection: 'readers', id: wren?.id ?? '', data: draft, draft: true })
  const versions = await payload.findVersions({
    collection: 'readers',
    where: { parent: { equals: wren?.id }, 'version._status': { equals: 'draft' } },
  })
  const refused = await payload
    .restoreVersion({ collection: 'readers', id: versions.docs[0]?.id ?? '' })
    .then(() => '', String)
  assert.match(refused, /Archive this reader instead/)
  for (const { slug } of two) assert.is((await reader(world, String(slug)))._status, 'published')

  const archived = await payload.update({
    collection: 'readers',
    where,
    data: { archived: true, _status: 'published' },
  })
  assert.is(archived.docs.filter(each => each.archived).length, 2)
})

test('only administrators say whose account a profile is, one by one and many at once', async ({ world }) => {
  const { payload } = world
  const orin = await reader(world, 'orin-starling')
  const as = async (role: 'editor' | 'admin', subject: string) => {
    const req = await world.as(role)
    const common = { collection: 'readers', data: { subject }, overrideAccess: false } as const
    await payload.update({ ...common, id: orin.id, req })
    const one = (await reader(world, 'orin-starling')).subject
    await payload.update({ ...common, where: { id: { equals: orin.id } }, req: await world.as(role) })
    return [one, (await reader(world, 'orin-starling')).subject]
  }
  assert.equal(await as('editor', 'user_thief'), ['user_orin', 'user_orin'])
  assert.equal(await as('admin', 'user_orin2'), ['user_orin2', 'user_orin2'])
  const { id: _, createdAt, updatedAt, ...copy } = orin
  const made = await payload.create({
    collection: 'readers',
    data: { ...copy, slug: 'by-staff', subject: 'user_friend' },
    req: await world.as('editor'),
    overrideAccess: false,
    depth: 0,
  })
  assert.not.ok(made.subject)
})

test('an old version that staff bring back does not give the profile to another account', async ({
  world,
}) => {
  const { payload } = world
  const thea = await reader(world, 'thea-lindqvist')
  const was = await payload.findVersions({
    collection: 'readers',
    where: { parent: { equals: thea.id }, 'version._status': { equals: 'published' } },
    sort: '-updatedAt',
    limit: 1,
  })
  await payload.update({ collection: 'readers', id: thea.id, data: { subject: 'user_newowner' } })
  await payload.restoreVersion({
    collection: 'readers',
    id: was.docs[0]?.id ?? '',
    req: await world.as('editor'),
    overrideAccess: false,
  })
  assert.is((await reader(world, 'thea-lindqvist')).subject, 'user_newowner')
})

test('the API knows whose an archived profile is, though it shows it to nobody', async ({ world }) => {
  const { payload } = world
  const api = await world.database('soulseer_api')
  const selene = await reader(world, 'selene-nightbloom')
  const knows = async () => ({
    shown: (await api.query('SELECT FROM cms.shown_readers WHERE id = $1', [selene.id])).rowCount,
    account: (await api.query('SELECT subject FROM cms.reader_accounts WHERE id = $1', [selene.id])).rows,
  })
  const account = [{ subject: 'user_selene' }]
  assert.equal(await knows(), { shown: 1, account })
  await payload.update({
    collection: 'readers',
    id: selene.id,
    data: { archived: true, _status: 'published' },
  })
  assert.equal(await knows(), { shown: 0, account })
})

async function bulkEdit({ sessions }: World, query: string, data: object): Promise<Request> {
  const email = 'bulk@example.test'
  sessions.begin('bulk', { id: 'Viewer:bulk', name: 'Bulk', email, roles: ['CLIENT', 'STAFF', 'EDITOR'] })
  return new Request(`http://127.0.0.1/api/readers?${query}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', cookie: '__session=bulk' },
    body: JSON.stringify(data),
  })
}

async function reader({ payload }: World, slug: string): Promise<Reader> {
  const { docs } = await payload.find({
    collection: 'readers',
    where: { slug: { equals: slug } },
    depth: 0,
    draft: false,
  })
  const [found] = docs
  if (!found) throw new Error(`${slug} was not seeded.`)
  return found
}

async function problemsOf(saving: Promise<unknown>): Promise<{ path: string; message: string }[]> {
  const error = await saving.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const { data } = error as { data?: { errors?: { path: string; message: string }[] } }
  return (data?.errors ?? []).map(({ path, message }) => ({ path, message }))
}

test.run()
