import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { asked, delivers, offers, webm } from '../../../test/answers/answer-stories.ts'
import { cast } from '../../../test/cast.ts'
import { stories } from '../../../test/story.ts'
import { answerOf } from '../../answers/answer-of.ts'
import { PART_BYTES } from '../../answers/index.ts'
import { mediaOf } from '../../answers/uploads/media-of.ts'
import { startUpload } from '../../answers/uploads/start-upload.ts'
import type { AnswerUpload } from '../../answers/uploads/upload-type.ts'
import { openMetrics } from '../../foundation/telemetry.ts'
import { buildContract } from '../../schema.ts'
import { HttpServer } from '../http-server.ts'

let server: HttpServer
let url = ''

/** The token of this world is a person's subject. */
const { story, run } = stories('recordings over HTTP', async ({ app }) => {
  const verifySession = async (subject: string) => ({
    ...{ subject, sessionId: `sess_${subject}`, issuedAt: new Date() },
    expiresAt: new Date(Date.now() + 600_000),
  })
  Object.assign(app, { identity: { ...app.identity, verifySession } })
  server = await HttpServer.open({
    app,
    schema: await buildContract(),
    metrics: openMetrics(),
    webhooks: new Map(),
    checks: new Map(),
  })
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
})

const bearer = (subject: string) => ({ authorization: `Bearer ${subject}` })

story('come in parts, after their place was asked for, and are played in ranges', async world => {
  const { app, stranger, mara } = world
  const client = await stranger()
  const answer = await asked(world, client, await offers(world, mara, { delivery: 'VIDEO' }))
  const whole = new Uint8Array(webm(PART_BYTES + 5))
  const start = { answerId: answer.id, bytes: whole.length, idempotencyKey: randomUUID() }
  const { url: path, upload } = (await startUpload(app, mara.viewer, start)) as AnswerUpload
  const by = bearer(cast.mara.subject)
  const put = (offset: number | string, body: Uint8Array<ArrayBuffer>, headers: object = by) =>
    fetch(url + path, { method: 'PUT', headers: { ...headers, 'upload-offset': String(offset) }, body })
  const placeOf = async (headers: Record<string, string> = by) => {
    const response = await fetch(url + path, { method: 'HEAD', headers })
    return [response.status, response.headers.get('upload-offset'), response.headers.get('upload-length')]
  }
  assert.equal(await placeOf(), [200, '0', String(whole.length)])
  assert.equal(await placeOf(bearer(cast.orin.subject)), [404, null, null])
  assert.is((await put(0, whole.slice(0, PART_BYTES), {})).status, 401)
  assert.is((await put('soon', whole.slice(0, PART_BYTES))).status, 400)
  assert.is((await put(0, whole)).status, 413, 'more than a part')
  const first = await put(0, whole.slice(0, PART_BYTES))
  assert.equal([first.status, first.headers.get('upload-offset')], [204, String(PART_BYTES)])
  const again = await put(0, whole.slice(0, PART_BYTES))
  assert.equal([again.status, again.headers.get('upload-offset')], [409, String(PART_BYTES)])
  assert.equal(await placeOf(), [200, String(PART_BYTES), String(whole.length)])
  assert.is((await put(PART_BYTES, whole.slice(PART_BYTES))).status, 204)
  assert.is((await put(whole.length, new Uint8Array())).status, 204, 'finishing again is no harm')
  assert.is((await fetch(url + path, { method: 'POST', headers: by })).status, 405)

  await delivers(world, mara, answer, { uploadId: upload, text: null })
  const media = await mediaOf(app, await answerOf(app.db, client.viewer, answer.id))
  const link = String(media?.url).replace('http://localhost:3000', url)
  const get = (headers: Record<string, string>) => fetch(link, { headers })
  const part = await get({ range: 'bytes=0-3' })
  assert.equal(
    [part.status, part.headers.get('content-range'), part.headers.get('content-type')],
    [206, `bytes 0-3/${whole.length}`, 'video/webm'],
  )
  assert.equal(new Uint8Array(await part.arrayBuffer()), whole.slice(0, 4))
  const tag = String(part.headers.get('etag'))
  const same = await get({ range: 'bytes=-2', 'if-range': tag })
  assert.equal([same.status, (await same.arrayBuffer()).byteLength], [206, 2])
  const other = await get({ range: 'bytes=-2', 'if-range': '"another"' })
  assert.equal([other.status, (await other.arrayBuffer()).byteLength], [200, whole.length])
  const beyond = await get({ range: 'bytes=99999999-' })
  assert.equal([beyond.status, beyond.headers.get('content-range')], [416, `bytes */${whole.length}`])
  const forged = await fetch(link.replace(/expires=\d+/, 'expires=9999999999'))
  assert.is(forged.status, 404)
  await server.close()
})

run()
