import { graphql } from 'graphql'
import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { Role, Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { productBySlug } from './products.ts'

const { story, run } = stories('drafts of products')

const source = `query ($document: String!) { productDraft(document: $document) {
  slug name descriptionHtml price { minor } variants { sku name stock { state } } rating { count } isWished reader { id }
} }`

async function inCms({ database }: World, sql: string, values: unknown[] = []) {
  const cms = new pg.Client({ connectionString: database.adminUrl })
  await cms.connect()
  const { rows } = await cms.query(sql, values)
  await cms.end()
  return rows
}

const idOf = async (world: World, slug: string): Promise<string> =>
  (await inCms(world, 'SELECT id FROM cms.products WHERE slug = $1', [slug]))[0].id

/** The newest version of a product, changed as an editor does who saves a draft. */
const edit = (world: World, id: string, name: string) =>
  inCms(
    world,
    `UPDATE cms._products_v_locales t SET version_name = $2 FROM cms._products_v v
     WHERE v.id = t._parent_id AND v.latest AND v.parent_id = $1 AND t._locale = 'en'`,
    [id, name],
  )

async function asks({ app }: World, viewer: Viewer | null, document: string) {
  const contextValue = {
    app,
    viewer,
    language: 'en',
    loaders: new Loaders(),
    host: 'localhost',
    requestId: 'story',
  }
  const schema = await buildContract()
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { document } })
  return { draft: data?.productDraft as Record<string, unknown> | null, code: errors?.[0]?.extensions.code }
}

const as = ({ theo }: World, ...roles: Role[]): Viewer => ({ ...theo.viewer, roles: ['CLIENT', ...roles] })

story('are shown to editors and administrators alone', async world => {
  const id = await idOf(world, 'night-candle')
  await edit(world, id, 'Night Candle, not out yet')
  const all = ['STAFF', 'SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'] as const
  for (const viewer of [as(world, 'STAFF', 'EDITOR'), as(world, ...all)]) {
    const { draft, code } = await asks(world, viewer, id)
    assert.is(code, undefined)
    assert.is(draft?.name, 'Night Candle, not out yet')
    assert.ok(Array.isArray(draft?.variants) && draft.variants.length === 2)
  }
  for (const roles of [
    ['STAFF', 'SUPPORT'],
    ['STAFF', 'FINANCE'],
    ['STAFF', 'MODERATOR'],
    ['READER'],
    [],
  ] as const) {
    const { draft, code } = await asks(world, as(world, ...roles), id)
    assert.equal([draft ?? null, code], [null, 'FORBIDDEN'], roles.join())
  }
  assert.is((await asks(world, world.mara.viewer, id)).code, 'FORBIDDEN')
  assert.is((await asks(world, null, id)).code, 'UNAUTHENTICATED')
})

story('are no part of the shop', async world => {
  const id = await idOf(world, 'night-candle')
  await edit(world, id, 'Night Candle, not out yet')
  assert.is((await productBySlug(world.app, 'night-candle'))?.name({ language: 'en' }), 'Night Candle')
})

story('that lack what a page is about, or are none, are null', async world => {
  const editor = as(world, 'STAFF', 'EDITOR')
  for (const document of ['', 'no id', '3b9c1d52-0000-4000-8000-000000000001', "' OR true --"])
    assert.equal(await asks(world, editor, document), { draft: null, code: undefined }, document)
  const id = await idOf(world, 'amethyst-point')
  await inCms(world, 'UPDATE cms._products_v SET version_slug = NULL WHERE parent_id = $1', [id])
  assert.equal(await asks(world, editor, id), { draft: null, code: undefined })
})

run()
