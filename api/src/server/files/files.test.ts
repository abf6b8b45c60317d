import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { cast } from '../../../test/cast.ts'
import { samplePicture, uploads } from '../../../test/files/sample-picture.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { openMetrics } from '../../foundation/telemetry.ts'
import { fileOf } from '../../pictures/index.ts'
import { sendPicture } from '../../readings/pictures/send-picture.ts'
import { buildContract } from '../../schema.ts'
import { HttpServer } from '../http-server.ts'

let server: HttpServer
let url = ''

/** The token of this world is a person's subject. */
const { story, run } = stories('files over HTTP', async ({ app }) => {
  const verifySession = async (subject: string) => ({
    ...{ subject, sessionId: `sess_${subject}`, issuedAt: new Date() },
    expiresAt: new Date(Date.now() + 600_000),
  })
  Object.assign(app, { identity: { ...app.identity, verifySession } })
  const schema = await buildContract()
  server = await HttpServer.open({
    app,
    schema,
    metrics: openMetrics(),
    webhooks: new Map(),
    checks: new Map(),
  })
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
})

const bearer = (subject: string) => ({ authorization: `Bearer ${subject}` })
const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`${url}/files`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', 'idempotency-key': randomUUID(), ...headers },
    body,
  })
interface Problem {
  message: string
  extensions: { code: string; reason?: string }
}
const errorOf = async (response: Response) => ((await response.json()) as { errors: [Problem] }).errors[0]

/** A reading of Theo's with Mara in which he sent a picture; its address. */
async function sentPicture({ app, theo, mara, settle }: World): Promise<string> {
  await theo.topsUp(5_000)
  const call = await theo.calls(mara)
  await settle()
  const { id: upload } = await uploads(app, theo.viewer)
  await sendPicture(app, theo.viewer, { readingId: call.id, upload, clientKey: randomUUID() })
  await theo.ends(call)
  return `/files/readings/${call.id}/${upload}/640.webp`
}

story('a picture is uploaded by whoever is signed in, from a page of ours or by token', async () => {
  const picture = new Uint8Array(await samplePicture())
  const headers = { ...bearer(cast.theo.subject), 'idempotency-key': randomUUID() }
  const response = await send(picture, headers)
  assert.is(response.status, 201)
  const stored = (await response.json()) as { upload: string; width: number; height: number }
  assert.equal([stored.width, stored.height], [900, 600])
  assert.equal(await (await send(picture, headers)).json(), stored, 'once for its key')

  assert.is((await send(picture, {})).status, 401)
  const cookie = { cookie: `__session=${cast.theo.subject}` }
  assert.is((await send(picture, { ...cookie, origin: 'http://localhost:3000' })).status, 201)
  assert.is((await send(picture, { ...cookie, origin: 'https://elsewhere.test' })).status, 403)
  const forNadia = { ...bearer(cast.theo.subject), 'x-for-person': randomUUID() }
  assert.is((await send(picture, forNadia)).status, 409)
})

story('what is no picture is refused in the words of who sent it', async () => {
  const headers = { ...bearer(cast.theo.subject), 'accept-language': 'es' }
  const wrong = await errorOf(await send('only called picture.png', headers))
  assert.equal(wrong.extensions, { code: 'BAD_INPUT', reason: 'UNREADABLE' })
  assert.match(wrong.message, /imagen/)
  const tooLarge = await send(new Uint8Array(12.5 * 1024 * 1024), headers)
  assert.equal([tooLarge.status, (await errorOf(tooLarge)).extensions.reason], [400, 'TOO_LARGE'])
  assert.is((await send(new Uint8Array(14 * 1024 * 1024), headers)).status, 413)
  assert.is((await send('a=b', { ...headers, 'content-type': 'text/plain' })).status, 415)
  assert.is((await fetch(`${url}/files`)).status, 405)
})

story('a picture of a reading is sent to its two sides, and to nobody else', async world => {
  const path = await sentPicture(world)
  const asked = (who: keyof typeof cast, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers: { ...bearer(cast[who].subject), ...headers } })
  for (const who of ['theo', 'mara'] as const) {
    const response = await asked(who)
    assert.is(response.status, 200)
    assert.is(response.headers.get('content-type'), 'image/webp')
    assert.match(response.headers.get('cache-control') ?? '', /^private/)
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.is((await response.arrayBuffer()).byteLength, Number(response.headers.get('content-length')))
  }
  for (const who of ['orin', 'nadia', 'ines'] as const) assert.is((await asked(who)).status, 403, who)
  assert.is((await fetch(url + path)).status, 401)
  assert.is(
    (await fetch(url + path.replace('640', '641'), { headers: bearer(cast.theo.subject) })).status,
    404,
  )

  const part = await asked('theo', { range: 'bytes=0-3' })
  assert.equal([part.status, await part.text()], [206, 'RIFF'])
  assert.match(part.headers.get('content-range') ?? '', /^bytes 0-3\/\d+$/)
  assert.is((await asked('theo', { range: 'bytes=9999999-' })).status, 416)
  const head = await fetch(url + path, { method: 'HEAD', headers: bearer(cast.theo.subject) })
  assert.equal([head.status, await head.text()], [200, ''])
})

story('a signed link is good until its end', async ({ app, theo }) => {
  const { id } = await uploads(app, theo.viewer)
  const at = (link: string) => fetch(link.replace(/^https?:\/\/[^/]+/, url))
  const link = await app.files.signedLink(fileOf(id, 640), new Date(Date.now() + 60_000))
  const response = await at(link)
  assert.equal([response.status, response.headers.get('content-type')], [200, 'image/webp'])
  await response.arrayBuffer()
  assert.is((await at(link.replace('640', '900'))).status, 404)
  const over = await app.files.signedLink(fileOf(id, 640), new Date(Date.now() - 1_000))
  const refused = await at(over)
  assert.is(refused.status, 404)
  assert.match((await errorOf(refused)).message, /expired/)
})

story('the server closes', () => server.close())

run()
