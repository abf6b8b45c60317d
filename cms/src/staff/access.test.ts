import type { CollectionSlug } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'

const test = suite<{ world: World }>('who may do what in the content system')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

const roles = ['visitor', 'archived', 'service', 'staff', 'admin'] as const
type May = 'R' | 'C' | 'U' | 'D' | 'own'

/** Read, create, update, delete. `own`: a part: of accounts their own, of pictures what is not archived. Deletion stands nowhere. */
const table: Record<string, Record<(typeof roles)[number], May[]>> = {
  readers: { visitor: [], archived: [], service: ['R', 'U'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  attributes: { visitor: [], archived: [], service: ['R'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  media: {
    visitor: ['own'],
    archived: ['own'],
    service: ['R', 'C'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'help-articles': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'legal-documents': { visitor: [], archived: [], service: ['R'], staff: ['R'], admin: ['R', 'C', 'U'] },
  gifts: { visitor: [], archived: [], service: ['R'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  'notification-templates': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R'],
    admin: ['R', 'C', 'U', 'D'],
  },
  services: { visitor: [], archived: [], service: ['R'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  products: { visitor: [], archived: [], service: ['R'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  'digital-files': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'product-categories': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'product-options': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'product-option-values': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'discount-codes': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  'shipping-zones': {
    visitor: [],
    archived: [],
    service: ['R'],
    staff: ['R', 'C', 'U'],
    admin: ['R', 'C', 'U'],
  },
  carriers: { visitor: [], archived: [], service: ['R'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  taxes: { visitor: [], archived: [], service: ['R'], staff: ['R', 'C', 'U'], admin: ['R', 'C', 'U'] },
  brands: { visitor: [], archived: [], service: ['R'], staff: ['R'], admin: ['R', 'C', 'U'] },
  staff: { visitor: [], archived: [], service: ['own'], staff: ['own', 'U'], admin: ['R', 'C', 'U'] },
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
  assert.equal(await may('read'), ['service', 'staff', 'admin'])
  assert.equal(await may('update'), ['admin'])
})

test('a staff member cannot make themselves an administrator', async ({ world }) => {
  const { payload } = world
  const made = await payload.create({
    collection: 'staff',
    data: { name: 'Pia', email: 'pia@example.test', password: 'the moth eats the cardigan', role: 'staff' },
  })
  const req = await world.as('staff')
  const user = { ...made, collection: 'staff' as const }
  const after = await payload.update({
    collection: 'staff',
    id: made.id,
    data: { role: 'admin', name: 'Pia Lund' },
    overrideAccess: false,
    req: { ...req, user },
  })
  assert.is(after.name, 'Pia Lund')
  assert.is(after.role, 'staff')
})

test('a closed account and a service account cannot sign in with a password', async ({ world }) => {
  const { payload } = world
  const password = 'the moth eats the cardigan'
  const account = { name: 'Gone', password, role: 'staff' as const }
  await payload.create({
    collection: 'staff',
    data: { ...account, email: 'gone@example.test', archived: true },
  })
  await payload.create({
    collection: 'staff',
    data: { ...account, email: 'robot@example.test', role: 'service' },
  })
  for (const [email, message] of [
    ['gone@example.test', /closed/],
    ['robot@example.test', /key only/],
  ] as const) {
    try {
      await payload.login({ collection: 'staff', data: { email, password } })
      assert.unreachable(email)
    } catch (error) {
      assert.match(String(error), message)
    }
  }
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

test.run()
