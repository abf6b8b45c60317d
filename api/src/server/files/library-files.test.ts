import * as assert from 'uvu/assert'
import { cast } from '../../../test/cast.ts'
import { bringsFiles, buys, libraryOf } from '../../../test/shop/digital-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { openMetrics } from '../../foundation/telemetry.ts'
import { buildContract } from '../../schema.ts'
import type { LibraryFileLink } from '../../shop/library/library-file-link.ts'
import { openFile } from '../../shop/library/open-file.ts'
import { HttpServer } from '../http-server.ts'

let server: HttpServer
let url = ''

/** The token of this world is a person's subject. */
const { story, run } = stories('files of a library over HTTP', async ({ app }) => {
  const verifySession = async (subject: string) => ({
    ...{ subject, sessionId: `sess_${subject}`, issuedAt: new Date() },
    expiresAt: new Date(Date.now() + 600_000),
  })
  Object.assign(app, { identity: { ...app.identity, verifySession } })
  const schema = await buildContract()
  const serving = { app, schema, metrics: openMetrics(), webhooks: new Map(), checks: new Map() }
  server = await HttpServer.open(serving)
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
})

async function linkOf(world: World, number: number): Promise<string> {
  const { app, theo } = world
  await bringsFiles(world, 'NEW-MOON')
  await theo.topsUp(2_000)
  await buys(world, theo, 'NEW-MOON')
  const [item] = await libraryOf(world, theo)
  const opened = await openFile(app, theo.viewer, { libraryItemId: item?.id ?? '', number }, 'es')
  return (opened as LibraryFileLink).path
}

const asks = (path: string, who: keyof typeof cast | null, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    headers: { ...(who ? { authorization: `Bearer ${cast[who].subject}` } : {}), ...headers },
  })
const wordsOf = async (response: Response) =>
  ((await response.json()) as { errors: [{ message: string }] }).errors[0].message

story('sound is played by ranges, and kept by no cache', async world => {
  const path = await linkOf(world, 1)
  const whole = await asks(path, 'theo')
  assert.equal(
    ['content-type', 'content-length', 'accept-ranges', 'cache-control', 'x-content-type-options'].map(name =>
      whole.headers.get(name),
    ),
    ['audio/wav', '1000', 'bytes', 'private, no-store', 'nosniff'],
  )
  assert.match(whole.headers.get('content-disposition') ?? '', /^inline; filename="La luna nueva\.wav"/)
  assert.is((await whole.arrayBuffer()).byteLength, 1_000)
  const tag = whole.headers.get('etag') ?? ''
  const part = await asks(path, 'theo', { range: 'bytes=300-309', 'if-range': tag })
  assert.equal([part.status, part.headers.get('content-range')], [206, 'bytes 300-309/1000'])
  assert.equal([...new Uint8Array(await part.arrayBuffer())], [44, 45, 46, 47, 48, 49, 50, 51, 52, 53])
  const last = await asks(path, 'theo', { range: 'bytes=-5' })
  assert.equal([last.status, (await last.arrayBuffer()).byteLength], [206, 5])
  const other = await asks(path, 'theo', { range: 'bytes=0-3', 'if-range': '"another"' })
  assert.equal([other.status, (await other.arrayBuffer()).byteLength], [200, 1_000], 'another version')
  assert.is((await asks(path, 'theo', { range: 'bytes=1000-' })).status, 416)
  const head = await fetch(url + path, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${cast.theo.subject}` },
  })
  assert.equal([head.status, head.headers.get('content-length'), await head.text()], [200, '1000', ''])
})

story('a link is of one person, and says when it is not', async world => {
  const path = await linkOf(world, 2)
  const saved = await asks(path, 'theo')
  assert.match(saved.headers.get('content-disposition') ?? '', /^attachment; .*\.pdf/)
  await saved.arrayBuffer()
  assert.is((await asks(path, null)).status, 401)
  const nadias = await asks(path, 'nadia')
  assert.is(nadias.status, 403)
  assert.match(await wordsOf(nadias), /someone else/)
  const tampered = await asks(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`, 'theo')
  assert.is(tampered.status, 403)
  assert.is((await asks('/files/library/..%2f..%2fetc', 'theo')).status, 403)
  assert.is((await fetch(url + path, { method: 'POST' })).status, 405)
  await world.advance(11 * 60)
  const over = await asks(path, 'theo', { 'accept-language': 'es' })
  assert.is(over.status, 410)
  assert.match(await wordsOf(over), /caducado/)
})

story('the server closes', () => server.close())

run()
