import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { SomebodyThere } from '../../../test/site-sessions.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { rolesOf } from '../who.ts'
import { SiteViewers } from './viewers.ts'

const test = suite<{ world: World }>('staff come into the panel by the session of the site')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

let tokens = 0
/** Somebody who is signed in on the site, by a token nobody used yet. */
function signedIn({ sessions }: World, roles: string[], more: Partial<SomebodyThere> = {}): string {
  tokens++
  const who = {
    id: `Viewer:${tokens}`,
    name: `Somebody ${tokens}`,
    email: `some${tokens}@example.test`,
    roles,
    ...more,
  }
  sessions.begin(`token-${tokens}`, who)
  return `token-${tokens}`
}

async function comesIn({ payload }: World, token: string, headers: Record<string, string> = {}) {
  const { user } = await payload.auth({ headers: new Headers({ cookie: `__session=${token}`, ...headers }) })
  return user
}

for (const role of ['SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'])
  test(`${role} is let in, as that`, async ({ world }) => {
    const user = await comesIn(world, signedIn(world, ['CLIENT', 'STAFF', role]))
    assert.equal(rolesOf(user), [role.toLowerCase()])
  })

test('clients, readers and visitors are not, nor whose token the api does not take', async ({ world }) => {
  for (const roles of [['CLIENT'], ['CLIENT', 'READER'], ['CLIENT', 'STAFF', 'OWNER']])
    assert.is(await comesIn(world, signedIn(world, roles)), null)
  assert.is(await comesIn(world, 'forged'), null)
  const suspended = signedIn(world, ['CLIENT', 'STAFF', 'ADMIN'])
  world.sessions.end(suspended, 'FORBIDDEN')
  assert.is(await comesIn(world, suspended), null)
  assert.is((await world.payload.auth({ headers: new Headers() })).user, null)
  const { docs } = await world.payload.find({ collection: 'staff', where: { roles: { exists: false } } })
  assert.equal(docs, [], 'nobody got an account by trying')
})

test('an account is made at the first entry and follows what the api knows', async ({ world }) => {
  const one = signedIn(world, ['CLIENT', 'STAFF', 'EDITOR'], {
    id: 'Viewer:wren',
    name: 'Wren',
    email: 'Wren@example.test',
  })
  const entries = await Promise.all(Array.from({ length: 5 }, () => comesIn(world, one)))
  assert.is(new Set(entries.map(user => user?.id)).size, 1, 'many requests at once make one account')
  const all = ['CLIENT', 'STAFF', 'SUPPORT', 'ADMIN']
  const two = signedIn(world, all, { id: 'Viewer:wren', name: 'Wren Alder', email: 'alder@example.test' })
  const later = await comesIn(world, two)
  assert.equal(
    [later?.id, later?.name, later?.email, later?.roles],
    [entries[0]?.id, 'Wren Alder', 'alder@example.test', ['support', 'admin']],
  )
})

test('an account from before becomes theirs by its address; the service account becomes nobody’s', async ({
  world,
}) => {
  const { payload } = world
  const password = 'the moth eats the cardigan'
  const make = (email: string, role: 'editor' | 'service') =>
    payload.create({ collection: 'staff', data: { name: 'Before', email, roles: [role], password } })
  const before = await make('before@example.test', 'editor')
  const staff = ['CLIENT', 'STAFF', 'FINANCE']
  const user = await comesIn(world, signedIn(world, staff, { email: 'before@example.test' }))
  assert.equal([user?.id, user?.roles], [before.id, ['finance']])
  const thief = await comesIn(world, signedIn(world, staff, { email: 'before@example.test' }))
  assert.not.equal(thief?.id, before.id)
  const robot = await make('machine@example.test', 'service')
  const other = await comesIn(world, signedIn(world, staff, { email: 'machine@example.test' }))
  assert.not.equal(other?.id, robot.id)
  assert.equal(other?.roles, ['finance'])
})

test('whoever has no address, or one that the panel cannot store, comes in all the same', async ({
  world,
}) => {
  for (const email of ['', 'пчела@пример.рф', 'somebody@localhost', 'a b@example.test']) {
    const user = await comesIn(world, signedIn(world, ['CLIENT', 'STAFF', 'SUPPORT'], { email, name: '' }))
    assert.match(user?.email ?? '', /@staff\.invalid$/, email)
    assert.ok(user?.name)
  }
})

test('an account that administrators archived stays shut', async ({ world }) => {
  const token = signedIn(world, ['CLIENT', 'STAFF', 'ADMIN'])
  const user = await comesIn(world, token)
  await world.payload.update({ collection: 'staff', id: user?.id ?? '', data: { archived: true } })
  assert.equal(rolesOf(await comesIn(world, token)), [])
})

test('a page elsewhere has no use of the cookie', async ({ world }) => {
  const token = signedIn(world, ['CLIENT', 'STAFF', 'ADMIN'])
  const may = async (headers: Record<string, string>) => (await comesIn(world, token, headers)) !== null
  assert.is(await may({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }), true)
  assert.is(
    await may({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
    true,
    'a link in a mail',
  )
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001', 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
  ]
  for (const headers of foreign) assert.is(await may(headers), false, JSON.stringify(headers))
})

test('a password opens nothing, whoever has one', async ({ world }) => {
  const { payload } = world
  const account = { email: 'old@example.test', password: 'the moth eats the cardigan' }
  await payload.create({ collection: 'staff', data: { ...account, name: 'Old', roles: ['admin'] } })
  for (const path of ['login', 'forgot-password', 'reset-password', 'first-register']) {
    const request = new Request(`http://127.0.0.1/api/staff/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    })
    const { status } = await handleEndpoints({ config: payload.config, request })
    assert.is(status, 403, path)
  }
})

const caller = (token: string) => ({ token, headers: new Headers() })

test('who is suspended is out within three seconds, and nobody is asked more often', async () => {
  let now = 0
  let asked = 0
  const ines = { id: 'Viewer:ines', name: 'Ines', email: '', roles: ['ADMIN' as const] }
  let answer: typeof ines | null = ines
  const viewers = new SiteViewers(
    async () => {
      asked++
      return answer
    },
    () => now,
  )
  await Promise.all(Array.from({ length: 20 }, () => viewers.of(caller('ines'))))
  assert.is(asked, 1)
  answer = null
  now = 2_999
  assert.equal(await viewers.of(caller('ines')), ines)
  now = 3_000
  assert.is(await viewers.of(caller('ines')), null)
  assert.is(asked, 2)
})

test('an api that cannot be asked lets nobody in, and is asked again at once', async ({ world }) => {
  let asked = 0
  const viewers = new SiteViewers(async () => {
    asked++
    throw new Error('away')
  })
  for (const _ of [1, 2])
    await viewers.of(caller('ines')).then(
      () => assert.unreachable(),
      () => undefined,
    )
  assert.is(asked, 2)
  await world.sessions.close()
  assert.is(await comesIn(world, 'token-1-later'), null)
})

test.run()
