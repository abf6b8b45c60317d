import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { Reader } from '../catalogue/index.ts'
import { statement } from '../foundation/database/database.ts'
import type { Fault } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { addFavourite } from './add-favourite.ts'
import { FavouriteNotAllowed, MOST_FAVOURITES } from './favourite.ts'
import { ViewerFavouritesResolver } from './favourites.resolver.ts'
import { favouritesAmong, favouritesPage } from './favourites.store.ts'
import { removeFavourite } from './remove-favourite.ts'

const { story, run } = stories('favourites')

const FILL = statement(
  'test.fill-favourites',
  `INSERT INTO favourites.favourites (person_id, profile_id, added_at)
   SELECT $1, gen_random_uuid(), foundation.clock_now() FROM generate_series(1, $2)`,
)

const namesOf = async ({ app }: World, viewer: Viewer, first = 20, after: string | null = null) => {
  const page = await new ViewerFavouritesResolver().favourites({ app, viewer } as never, first, after)
  return { names: page.edges.map(({ node }) => node.name), ...page.pageInfo }
}

story('are kept once however often they are added, and are gone once removed', async world => {
  const { app, theo, nadia, mara } = world
  const added = await Promise.all(
    Array.from({ length: 5 }, () => addFavourite(app, theo.viewer, mara.readerId)),
  )
  for (const each of added) assert.instance(each, Reader)
  assert.is((await favouritesPage(app.db, theo.viewer.id, null, 10)).length, 1)
  assert.is((await favouritesAmong(app.db, nadia.viewer.id, [mara.readerId])).size, 0, 'nobody else’s')

  for (let times = 0; times < 2; times++) await removeFavourite(app, theo.viewer, mara.readerId)
  assert.equal(await favouritesPage(app.db, theo.viewer.id, null, 10), [])
})

story('are listed by pages, the last one added first', async world => {
  const { app, nadia, mara, orin, selene } = world
  for (const { readerId } of [mara, orin, selene]) await addFavourite(app, nadia.viewer, readerId)
  const first = await namesOf(world, nadia.viewer, 2)
  assert.equal([first.names, first.hasNextPage], [['Selene Nightbloom', 'Orin Starling'], true])
  const second = await namesOf(world, nadia.viewer, 2, first.endCursor)
  assert.equal([second.names, second.hasNextPage], [['Mara Moonwater'], false])
})

story('leave out who is not published', async world => {
  const client = await world.stranger()
  await world.app.db.rows(FILL, [client.viewer.id, 1])
  await addFavourite(world.app, client.viewer, world.mara.readerId)
  assert.equal((await namesOf(world, client.viewer)).names, ['Mara Moonwater'])
})

story('are refused beyond their number, and of oneself', async world => {
  const client = await world.stranger()
  await world.app.db.rows(FILL, [client.viewer.id, MOST_FAVOURITES])
  const refused = await addFavourite(world.app, client.viewer, world.mara.readerId)
  assert.instance(refused, FavouriteNotAllowed)
  const own = await addFavourite(world.app, world.mara.viewer, world.mara.readerId)
  assert.instance(own, FavouriteNotAllowed)
})

story('are of readers who exist', async ({ app, theo }) => {
  const codeOf = (id: string) =>
    addFavourite(app, theo.viewer, id).then(
      () => null,
      (fault: Fault) => fault.code,
    )
  assert.is(await codeOf(randomUUID()), 'NOT_FOUND')
  assert.is(await codeOf('mara'), 'BAD_INPUT')
})

run()
