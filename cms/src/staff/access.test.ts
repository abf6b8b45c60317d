import { type Access, createLocalReq, type PayloadRequest } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Column, columns, mayDo } from '../../test/access-table.ts'
import { openWorld, type World } from '../../test/world.ts'
import { rolesOf } from './who.ts'

const test = suite<{ world: World }>('who may do what in the content system')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

type Act = 'read' | 'create' | 'update' | 'delete'
const letters = { read: 'R', create: 'C', update: 'U', delete: 'D' } as const
type Rules = Partial<Record<Act, Access>>

/** A request as it reaches the content system: people of the site bring their session there, and are nobody. */
async function requestBy({ as, payload, sessions }: World, who: Column): Promise<PayloadRequest> {
  if (who !== 'client' && who !== 'reader') return as(who)
  const roles = who === 'reader' ? ['CLIENT', 'READER'] : ['CLIENT']
  sessions.begin(who, { id: `Viewer:${who}`, name: who, email: `${who}@example.test`, roles })
  const headers = new Headers({ cookie: `__session=${who}`, origin: 'http://localhost:3000' })
  const { user } = await payload.auth({ headers })
  return createLocalReq({ ...(user && { user }), req: { headers } }, payload)
}

/** As the table says it. */
async function found(rules: Rules, req: PayloadRequest): Promise<string> {
  const may: string[] = []
  for (const act of ['read', 'create', 'update', 'delete'] as const) {
    const answer = (await rules[act]?.({ req })) ?? false
    if (answer !== false) may.push(answer === true ? letters[act] : 'own')
  }
  return may.join('') || '-'
}

/** Rules by the slug of a collection or a global; of Payload's own collections, too. */
function allRules({ payload }: World): Map<string, Rules> {
  const collections = Object.values(payload.collections).map(({ config }) => config)
  return new Map(
    [...collections, ...payload.globals.config].map(({ slug, access }) => [slug, access as Rules]),
  )
}

for (const who of columns)
  test(`${who} may do what the table says, with each collection and the terms`, async ({ world }) => {
    const rules = allRules(world)
    const req = await requestBy(world, who)
    const all = await Promise.all(
      [...mayDo.keys()].map(async slug => [slug, await found(rules.get(slug) ?? {}, req)] as const),
    )
    assert.equal(
      Object.fromEntries(all),
      Object.fromEntries([...mayDo].map(([slug, cells]) => [slug, cells[who]])),
    )
  })

test('every collection and global of ours is in the table, and Payload’s own are for who is signed in', async ({
  world,
}) => {
  const rules = allRules(world)
  const isPayloads = (slug: string) => slug.startsWith('payload-')
  assert.equal([...rules.keys()].filter(slug => !isPayloads(slug)).sort(), [...mayDo.keys()].sort())
  for (const slug of [...rules.keys()].filter(isPayloads))
    for (const who of ['visitor', 'client', 'reader'] as const)
      assert.is(await found(rules.get(slug) ?? {}, await requestBy(world, who)), '-', `${slug} for ${who}`)
})

test('nobody gives roles in the panel, an administrator neither', async ({ world }) => {
  const { payload } = world
  const made = await payload.create({
    collection: 'staff',
    data: {
      name: 'Pia',
      email: 'pia@example.test',
      password: 'the moth eats the cardigan',
      roles: ['editor'],
    },
  })
  const changed = (req: PayloadRequest, data: object) =>
    payload.update({ collection: 'staff', id: made.id, data, overrideAccess: false, req })
  const asHerself = { ...(await world.as('editor')), user: { ...made, collection: 'staff' as const } }
  assert.is(await codeOf(changed(asHerself, { archived: true })), 403)
  const after = await changed(await world.as('admin'), { roles: ['admin'], name: 'Mia', person: 'Viewer:1' })
  assert.equal([after.name, after.roles, after.person], ['Pia', ['editor'], null])
})

test('a key lets in the service account alone, and nothing else lets it in', async ({ world }) => {
  const { payload } = world
  const email = 'robot@example.test'
  const data = {
    name: 'Robot',
    email,
    roles: ['editor' as const],
    enableAPIKey: true,
    apiKey: 'a-key-of-ours',
  }
  const { id } = await payload.create({ collection: 'staff', data: { ...data, password: 'x'.repeat(40) } })
  const may = async () => {
    const headers = new Headers({ authorization: 'staff API-Key a-key-of-ours' })
    const { user } = await payload.auth({ headers })
    return rolesOf(user)
  }
  assert.equal(await may(), [])
  await payload.update({ collection: 'staff', id, data: { roles: ['service'] } })
  assert.equal(await may(), ['service'])
  const user = { ...(await world.as('service')).user, _strategy: 'site-session' }
  assert.equal(rolesOf(user as PayloadRequest['user']), [])
})

test('the API role reads what it shows, sees no draft, and writes nothing', async ({ world }) => {
  const api = await world.database('soulseer_api')
  const { payload } = world
  const [mara] = (await payload.find({ collection: 'readers', limit: 1, depth: 0 })).docs
  if (!mara) throw new Error('No reader was seeded.')
  const { id, subject, slug, ...copy } = mara
  await payload.create({
    collection: 'readers',
    data: { ...copy, slug: 'a-draft', _status: 'draft' },
    draft: true,
    depth: 0,
  })
  const { rows } = await api.query(
    "SELECT count(*)::int AS shown FROM cms.shown_readers WHERE slug <> 'a-draft'",
  )
  assert.equal(rows, [{ shown: 24 }])
  for (const statement of [
    'SELECT * FROM cms.staff',
    'SELECT * FROM cms.readers',
    'DELETE FROM cms.shown_readers',
    'SELECT * FROM cms._readers_v',
    'SELECT * FROM cms.products',
    'SELECT * FROM cms._products_v',
    "UPDATE cms.readers SET name = 'Nobody'",
    'DELETE FROM cms.policies',
  ]) {
    const error = await api.query(statement).then(
      () => undefined,
      (reason: Error) => reason,
    )
    assert.match(String(error), /permission denied/, statement)
  }
})

const codeOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: { status: number }) => error.status,
  )

test.run()
