import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { breakGlass, openWorld, type World } from '../../test/world.ts'
import { openBreakGlass } from './break-glass.ts'
import { rolesOf } from './who.ts'

const test = suite<{ world: World }>('the break-glass account')
test.before(async context => {
  context.world = await openWorld({ breakGlass: true })
  await openBreakGlass(context.world.payload, { ...breakGlass, name: 'Break glass' })
})
test.after(({ world }) => world.close())

test('lets an administrator in, writes it down and mails every administrator', async ({ world }) => {
  const { payload } = world
  const letters: { to?: unknown; text?: unknown }[] = []
  payload.sendEmail = async letter => void letters.push(letter)
  await payload.create({
    collection: 'staff',
    data: { name: 'Ada', email: 'ada@example.test', roles: ['admin'], password: 'nobody knows this one' },
  })
  const { status, body } = await signIn(world, breakGlass.email, breakGlass.password)
  assert.is(status, 200)
  const { user } = await payload.auth({ headers: new Headers({ authorization: `JWT ${body.token}` }) })
  assert.equal(rolesOf(user), ['admin'])
  const { docs } = await payload.find({ collection: 'emergency-entries' })
  assert.equal(
    docs.map(({ email, address }) => [email, address]),
    [[breakGlass.email, '203.0.113.7']],
  )
  assert.equal(letters.map(({ to }) => to).sort(), ['ada@example.test', breakGlass.email])
  assert.match(String(letters[0]?.text), /glass@example\.test .* 203\.0\.113\.7/)
})

test('is the only one with a password: others have none that works, and none is set or mailed', async ({
  world,
}) => {
  const { payload } = world
  const account = { name: 'Pia', email: 'pia@example.test', password: 'three owls under seven bridges' }
  const { id } = await payload.create({ collection: 'staff', data: { ...account, roles: ['admin'] } })
  assert.is((await signIn(world, account.email, account.password)).status, 403)
  const req = await world.as('admin')
  for (const data of [{ password: 'seven bridges over an owl' }, { enableAPIKey: true }, { apiKey: 'mine' }])
    assert.is(
      await statusOf(payload.update({ collection: 'staff', id, data, overrideAccess: false, req })),
      403,
    )
  const email = breakGlass.email
  assert.is(
    await statusOf(payload.forgotPassword({ collection: 'staff', data: { email }, disableEmail: true })),
    403,
  )
})

test('a locked account, a wrong password and nobody at all sound the same', async ({ world }) => {
  const { payload } = world
  const wrong = await signIn(world, breakGlass.email, 'not the password at all')
  for (let attempt = 0; attempt < 5; attempt++)
    await signIn(world, breakGlass.email, 'not the password at all')
  const locked = await signIn(world, breakGlass.email, breakGlass.password)
  const stranger = await signIn(world, 'nobody@example.test', breakGlass.password)
  assert.is(locked.status, 401)
  assert.equal(locked, wrong)
  assert.equal(locked, stranger)
  const { totalDocs } = await payload.count({ collection: 'emergency-entries' })
  assert.is(totalDocs, 1, 'an attempt is no entry')
})

test('a password that is known, short or the name of its account opens nothing', async ({ world }) => {
  for (const password of ['short', 'passwordpassword', 'Password2026!', 'glass@example'])
    await openBreakGlass(world.payload, { email: 'glass@example.test', name: 'Break glass', password }).then(
      () => assert.unreachable(password),
      error => assert.match(error.message, /no good password/),
    )
})

const statusOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: { status: number }) => error.status,
  )

async function signIn({ payload }: World, email: string, password: string) {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request('http://127.0.0.1/api/staff/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
      body: JSON.stringify({ email, password }),
    }),
  })
  return { status: response.status, body: (await response.json()) as { token?: string } }
}

test.run()
