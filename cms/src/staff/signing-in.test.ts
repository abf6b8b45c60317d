import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'

const test = suite<{ world: World }>('staff sign in with a password')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

const good = 'the moth eats the cardigan'

test('a known or short password is refused with an account, with a change and with a reset', async ({
  world,
}) => {
  const { payload } = world
  const account = { name: 'Pia', email: 'pia@example.test', role: 'staff' as const }
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'taken',
      (error: { data?: { errors?: { path: string }[] } }) => error.data?.errors?.[0]?.path,
    )
  for (const password of ['short', 'passwordpassword', 'Password2026!'])
    assert.is(
      await refused(payload.create({ collection: 'staff', data: { ...account, password } })),
      'password',
    )
  const { id } = await payload.create({ collection: 'staff', data: { ...account, password: good } })
  assert.is(
    await refused(payload.update({ collection: 'staff', id, data: { password: 'qwertyuiop12' } })),
    'password',
  )
  const where = { id: { equals: id } }
  assert.is(
    await refused(payload.update({ collection: 'staff', where, data: { password: 'qwertyuiop12' } })),
    'password',
  )
  const token = await payload.forgotPassword({
    collection: 'staff',
    data: { email: account.email },
    disableEmail: true,
  })
  const reset = (password: string) =>
    payload.resetPassword({ collection: 'staff', data: { token, password }, overrideAccess: true })
  assert.is(await refused(reset('123456789012')), 'password')
  await reset('three owls under seven bridges')
})

test('a locked account, a wrong password and nobody at all sound the same', async ({ world }) => {
  const { payload } = world
  const email = 'lock@example.test'
  await payload.create({
    collection: 'staff',
    data: { name: 'Lock', email, password: good, role: 'staff' },
  })
  const wrong = await signIn(world, email, 'not the password at all')
  for (let attempt = 0; attempt < 5; attempt++) await signIn(world, email, 'not the password at all')
  const locked = await signIn(world, email, good)
  const nobody = await signIn(world, 'nobody@example.test', good)
  assert.is(locked.status, 401)
  assert.equal(locked, wrong)
  assert.equal(locked, nobody)
})

async function signIn({ payload }: World, email: string, password: string) {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request('http://127.0.0.1/api/staff/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    }),
  })
  return { status: response.status, body: await response.json() }
}

test.run()
