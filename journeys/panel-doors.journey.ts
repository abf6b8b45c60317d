import * as assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mayDo } from '../cms/test/access-table.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'

test.describe('the doors of the staff’s panel', () => {
  test('shows nothing at any address to clients, readers and visitors', async ({ login, visitor }) => {
    const { theo, mara } = await login('theo', 'mara')
    const nobody = await visitor()
    const site = new URL(theo.page.url()).origin
    const collections = [...mayDo.keys()].filter(slug => slug !== 'policies')
    const inPanel = [
      '/admin',
      ...(await deskPaths()).map(path => `/admin${path.replace(/:\w+/, 'anything')}`),
      ...collections.flatMap(slug => [`/admin/collections/${slug}`, `/admin/collections/${slug}/create`]),
      '/admin/globals/policies',
      '/admin/account',
    ]
    const data = [
      ...collections.filter(slug => slug !== 'media').map(slug => `/api/${slug}`),
      ...['/api/globals/policies', '/api/shop/products.csv'],
      ...['transfers', 'payouts', 'audit-trail'].map(name => `/api/desk/export/${name}`),
    ]
    for (const who of [theo, mara, nobody]) {
      for (const path of inPanel) await isShut(who, `${site}${path}`)
      for (const path of data) {
        const answer = await who.page.request.get(`${site}${path}`, { maxRedirects: 0 })
        assert.ok([403, 404].includes(answer.status()), `${path} for ${who.name}: ${answer.status()}`)
      }
      const access = await who.page.request.get(`${site}/api/access`)
      assert.notEqual(((await access.json()) as { canAccessAdmin?: boolean }).canAccessAdmin, true)
    }
  })
})

/** The addresses of the desk's pages, as the panel lists them. */
async function deskPaths(): Promise<string[]> {
  const desk = join(import.meta.dirname, '../cms/src/desk')
  const lists = await Promise.all(
    ['pages.ts', 'money/pages.ts'].map(name => readFile(join(desk, name), 'utf8')),
  )
  const paths = lists.flatMap(list =>
    [...list.matchAll(/path: '(\/desk[^']*)'/g)].map(([, path = '']) => path),
  )
  assert.ok(paths.length > 30, `only ${paths.length} pages of the desk`)
  return paths
}

/** A page of the panel leads to its sign-in, and has nothing of the desk or of content in it. */
async function isShut({ page, name }: Person, url: string): Promise<void> {
  const answer = await page.request.get(url, { maxRedirects: 0 })
  const [text, label] = [await answer.text(), `${url} for ${name}: ${answer.status()}`]
  const leadsAway = answer.headers().location ?? text
  assert.match(leadsAway, /\/admin\/(login|unauthorized)/, label)
  for (const mark of ['desk__table', 'class="desk', 'nav__link', 'collection-list', 'doc-header'])
    assert.ok(!text.includes(mark), `${label} shows ${mark}`)
}
