import type { CollectionSlug, PayloadRequest } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { rolesOf } from './who.ts'

const test = suite<{ world: World }>('who may do what in the content system')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

const roles = ['visitor', 'archived', 'service', 'support', 'editor', 'admin'] as const
type May = 'R' | 'C' | 'U' | 'D' | 'own'

/** Read, create, update, delete. `own`: a part: of accounts their own, of pictures what is not archived. Deletion stands nowhere. */
const table: Record<string, Record<(typeof roles)[number], May[]>> = {
  readers: {
    visitor: [],
    archived: [],
    service: ['R', 'C', 'U'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  attributes: {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  media: {
    visitor: ['own'],
    archived: ['own'],
    service: ['R', 'C'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'help-articles': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'legal-documents': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R'],
    admin: ['R', 'C', 'U'],
  },
  gifts: {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'notification-templates': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R'],
    admin: ['R', 'C', 'U', 'D'],
  },
  'case-macros': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R', 'C', 'U'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  services: {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  products: {
    visitor: [],
    archived: [],
    service: ['R', 'C', 'U'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'digital-files': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'product-categories': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'product-options': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'product-option-values': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'discount-codes': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'shipping-zones': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  carriers: {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  taxes: {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'moderation-rules': {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R'],
    admin: ['R', 'C', 'U'],
  },
  brands: {
    visitor: [],
    archived: [],
    service: ['R'],
    support: ['R'],
    editor: ['R'],
    admin: ['R', 'C', 'U'],
  },
  staff: {
    visitor: [],
    archived: [],
    service: ['own'],
    support: ['own'],
    editor: ['own'],
    admin: ['R', 'U'],
  },
  'content-changes': { visitor: [], archived: [], service: [], support: [], editor: [], admin: ['R'] },
  'emergency-entries': { visitor: [], archived: [], service: [], support: [], editor: [], admin: ['R'] },
}

for (const [collection, expected] of Object.entries(table)) {
  for (const role of roles) {
    test(`${role}: ${collection} ${expected[role].join(' ') || 'nothing'}`, async ({ world }) => {
      const req = await world.as(role)
      const { access } = world.payload.collections[collection as CollectionSlug].config
      const answers = await Promise.all([
        access.read({ req }),
        access.create({ req }),
        access.update({ req }),
        access.delete({ req }),
      ])
      const found = answers.flatMap((answer, index): May[] => {
        if (answer === false) return []
        const act = (['R', 'C', 'U', 'D'] as const)[index]
        return index === 0 && answer !== true ? ['own'] : act ? [act] : []
      })
      assert.equal(found, expected[role])
    })
  }
}

test('every collection of ours is in the table', ({ world }) => {
  const ours = Object.keys(world.payload.collections).filter(slug => !slug.startsWith('payload-'))
  assert.equal(ours.sort(), Object.keys(table).sort())
})

test('the terms are read by staff and the API, and changed by administrators', async ({ world }) => {
  const terms = world.payload.globals.config.find(each => each.slug === 'policies')
  if (!terms) throw new Error('There are no terms.')
  const may = async (act: 'read' | 'update') =>
    (
      await Promise.all(
        roles.map(async role => (await terms.access[act]({ req: await world.as(role) })) === true),
      )
    )
      .map((allowed, index) => (allowed ? roles[index] : undefined))
      .filter(Boolean)
  assert.equal(await may('read'), ['service', 'support', 'editor', 'admin'])
  assert.equal(await may('update'), ['admin'])
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
