import * as assert from 'node:assert/strict'
import type { APIRequestContext } from 'playwright/test'
import { cast } from '../api/test/cast.ts'
import { waitsAtHerDesk } from './people/ring.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'

const profile = `/readers/${cast.orin.slug}`

test.describe('visitors’ pages', () => {
  test('are cached, and are what would be rendered anew', async ({ request, login }) => {
    const { theo } = await login('theo')
    const cached = await eventually('a cached page', shows(request, '/'), ({ tag }) => tag !== undefined)
    // What the page does not know goes past the cache.
    const rendered = await shows(request, '/?made=up')()
    assert.deepEqual([rendered.tag, rendered.text === cached.text], [undefined, true])
    const spanish = await shows(request, '/', { 'accept-language': 'es' })()
    assert.match(spanish.text, /<html lang="es-US"/)
    const light = await shows(request, '/', { cookie: 'theme=light' })()
    assert.match(light.text, /data-theme="light"/)
    const again = await request.get('/', { headers: { 'if-none-match': cached.tag ?? '' } })
    assert.ok(again.status() === 304 || again.headers().etag !== cached.tag)

    const own = await theo.page.request.get('/')
    assert.deepEqual([own.headers().etag, own.headers()['cache-control']], [undefined, 'private, no-store'])
    assert.match(await own.text(), /data-person=/)
    assert.doesNotMatch((await shows(request, '/')()).text, /data-person=/)
  })

  test('and their files are sent compressed, the files for a year', async ({ request }) => {
    const page = await shows(request, '/?made=up', { 'accept-encoding': 'br' })()
    assert.equal(page.encoding, 'br')
    const script = /\/_astro\/[^"]+\.js/.exec(page.text)?.[0]
    assert.ok(script, 'the page has no script')
    const { encoding, caching } = await shows(request, script, { 'accept-encoding': 'br, gzip' })()
    assert.deepEqual([encoding, caching], ['br', 'public, max-age=31536000, immutable'])
  })

  test('show a reader who went online and offline', async ({ request, login }) => {
    const { orin } = await login('orin')
    const presence = (wanted: string) =>
      eventually(
        `a reader who is ${wanted}`,
        shows(request, profile),
        ({ tag, text }) => tag !== undefined && text.includes(`data-presence="${wanted}"`),
      )
    await waitsAtHerDesk(orin)
    await presence('ONLINE')
    await orin.page.getByRole('switch', { name: 'Accept readings' }).click()
    await presence('OFFLINE')
  })
})

const shows =
  (request: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  async () => {
    const response = await request.get(path, { headers })
    assert.equal(response.status(), 200)
    const tag: string | undefined = response.headers().etag
    const { 'content-encoding': encoding, 'cache-control': caching } = response.headers()
    return { tag, encoding, caching, text: await response.text() }
  }
