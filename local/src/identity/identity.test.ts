import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { importSPKI, jwtVerify } from 'jose'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startIdentity } from './identity.ts'
import type { Person } from './person.ts'
import { svixHeaders } from './register.ts'
import type { Letter } from './sign-in.ts'

const cast: Person[] = [
  { subject: 'user_theo', name: 'Theo Vale', email: 'theo@example.test', role: 'client' },
  { subject: 'user_mara', name: 'Mara Moonwater', email: 'mara@example.test', role: 'reader' },
]
const webhookSecret = `whsec_${Buffer.from('a secret between Clerk and the house').toString('base64')}`

async function world() {
  const heard: { type: string; id: string; signed: boolean }[] = []
  const letters: Letter[] = []
  const house = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = String(Buffer.concat(chunks))
    const id = String(request.headers['svix-id'])
    const wanted = svixHeaders(id, body, webhookSecret, Number(request.headers['svix-timestamp']))
    const signed = wanted['svix-signature'] === request.headers['svix-signature']
    const event = JSON.parse(body)
    heard.push({ type: event.type, id: event.data.id, signed })
    response.end()
  })
  await new Promise<void>(resolve => house.listen(0, '127.0.0.1', resolve))
  const identity = await startIdentity({
    cast,
    issuer: 'http://localhost:3000/local',
    publicUrl: 'http://localhost:3000',
    secretKey: 'sk_test_of_this_test',
    webhookSecret,
    webhookUrl: `http://127.0.0.1:${(house.address() as AddressInfo).port}`,
    post: async letter => void letters.push(letter),
  })
  return {
    identity,
    heard,
    letters,
    async post(path: string, body: object, headers: Record<string, string> = {}) {
      const answer = await fetch(identity.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      return {
        status: answer.status,
        cookie: answer.headers.getSetCookie()[0],
        body: (await answer.json()) as { token: string; redirect: string },
      }
    },
    async claims(token: string) {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        await importSPKI(identity.publicPem, 'RS256'),
      )
      const said: Record<string, unknown> = { ...payload, alg: protectedHeader.alg }
      return said
    },
    async close() {
      await identity.stop()
      house.closeAllConnections()
      await new Promise(resolve => house.close(resolve))
    },
  }
}

test('a script gets a token of the shape of Clerk for anybody of the cast', async () => {
  const { post, claims, close } = await world()
  const { body } = await post('/local/token', { who: 'theo' })
  const said = await claims(body.token)
  assert.is(said.sub, 'user_theo')
  assert.is(said.iss, 'http://localhost:3000/local')
  assert.is(said.azp, 'http://localhost:3000')
  assert.is(said.sts, 'active')
  assert.is(said.v, 2)
  assert.equal([said.name, said.email, said.role], [undefined, undefined, undefined])
  assert.match(String(said.sid), /^sess_/)
  assert.is((await post('/local/token', { who: 'nobody' })).status, 404)
  await close()
})

test('who signs in by a card can renew the token until signing out', async () => {
  const { identity, heard, post, claims, close } = await world()
  const entered = await post('/local/sign-in', { who: 'user_mara', redirect: '/readers' })
  assert.is(entered.body.redirect, '/readers')
  assert.match(entered.cookie ?? '', /^local_identity=sess_\w+; Path=\/local; HttpOnly; SameSite=Lax$/)
  const cookie = { cookie: (entered.cookie ?? '').split(';')[0] ?? '' }
  const renewed = await post('/local/refresh', {}, cookie)
  assert.is((await claims(renewed.body.token)).sid, (await claims(entered.body.token)).sid)
  await post('/local/sign-out', {}, cookie)
  assert.is((await post('/local/refresh', {}, cookie)).status, 401)
  await identity.settled()
  const { sid } = await claims(entered.body.token)
  assert.equal(heard, [{ type: 'session.ended', id: sid, signed: true }])
  await close()
})

test('a sign-up by email takes the code from the letter, and the house hears of the new person', async () => {
  const { identity, post, letters, heard, claims, close } = await world()
  await post('/local/sign-up', { name: 'Wren Alder', email: 'Wren@Example.test' })
  const code = letters[0]?.subject.slice(0, 6) ?? ''
  assert.is(letters[0]?.to, 'wren@example.test')
  const wrong = code === '000000' ? '000001' : '000000'
  assert.is((await post('/local/sign-up/confirm', { email: 'wren@example.test', code: wrong })).status, 400)
  const entered = await post('/local/sign-up/confirm', { email: 'wren@example.test', code })
  const { sub } = await claims(entered.body.token)
  await identity.settled()
  assert.equal(heard, [{ type: 'user.created', id: sub, signed: true }])
  const used = await post('/local/sign-up/confirm', { email: 'wren@example.test', code })
  assert.is(used.status, 400)
  await close()
})

test('changes of a person are told, and a removed person cannot come back in', async () => {
  const { identity, post, heard, close } = await world()
  await post('/local/people/theo', { name: 'Theo Valebrook', banned: 'true' })
  assert.is(identity.register.find('theo')?.banned, true)
  await fetch(`${identity.url}/local/people/theo`, { method: 'DELETE' })
  await identity.settled()
  assert.equal(
    heard.map(event => event.type),
    ['user.updated', 'user.deleted'],
  )
  assert.is((await post('/local/token', { who: 'theo' })).status, 404)
  await close()
})

test('the sign-in page shows the cast, in the brand of its host', async () => {
  const { identity, close } = await world()
  const page = (host: string) =>
    fetch(`${identity.url}/local/sign-in`, { headers: { 'x-forwarded-host': host } })
  const soulseer = await (await page('localhost:3000')).text()
  assert.match(soulseer, /Theo Vale/)
  assert.match(soulseer, /data-brand="soulseer"/)
  assert.match(await (await page('auralumic.localhost:3000')).text(), /data-brand="auralumic"/)
  await close()
})

test.run()
