import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Reader, readersByIds } from '../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { addFavourite } from './add-favourite.ts'
import { FavouriteConnection, FavouriteResult } from './favourite.ts'
import { favouritesAmong, favouritesPage } from './favourites.store.ts'
import { removeFavourite } from './remove-favourite.ts'

@Resolver()
export class FavouritesResolver {
  @Allow('CLIENT')
  @RateLimit('favourite')
  @Mutation(() => FavouriteResult, {
    description: 'Makes a reader a favourite of the viewer. Asked again, it changes nothing.',
  })
  addFavourite(
    @Ctx() { app, viewer }: Context,
    @Arg('readerId', () => ID, { description: 'The reader.' }) readerId: string,
  ): Promise<typeof FavouriteResult> {
    return addFavourite(app, viewer, readerId)
  }

  @Allow('CLIENT')
  @RateLimit('favourite')
  @Mutation(() => Reader, {
    nullable: true,
    description:
      'Removes a reader from the viewer’s favourites. Asked again, it changes nothing. Null for who is not published.',
  })
  removeFavourite(
    @Ctx() { app, viewer }: Context,
    @Arg('readerId', () => ID, { description: 'The reader.' }) readerId: string,
  ): Promise<Reader | null> {
    return removeFavourite(app, viewer, readerId)
  }
}

@Resolver(() => Reader)
export class ReaderFavouriteResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer has this reader as a favourite; false for visitors.',
  })
  async isFavourite(
    @Root() { id }: Reader,
    @Ctx() { app, viewer, loaders }: Context<Viewer | null>,
  ): Promise<boolean> {
    if (!viewer) return false
    const mine = loaders.of('favourites', (ids: readonly string[]) => favouritesAmong(app.db, viewer.id, ids))
    return (await mine.load(id)) === true
  }
}

@Resolver(() => ViewerType)
export class ViewerFavouritesResolver {
  @Allow('CLIENT')
  @FieldResolver(() => FavouriteConnection, {
    description:
      'Readers the viewer wants to find again, the last one added first. Who is not published is left out.',
  })
  async favourites(
    @Ctx() { app, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Reader>> {
    const before = after ? parseId('favourite', after) : null
    const rows = await favouritesPage(app.db, viewer.id, before, pageSize(first))
    const page = pageOf(rows, first, after, ({ id }) => id)
    const readers = await readersByIds(
      app,
      page.edges.map(({ node }) => node.profileId),
    )
    return {
      pageInfo: page.pageInfo,
      edges: page.edges.flatMap(({ cursor, node: { profileId } }) => {
        const node = readers.get(profileId)
        return node ? [{ cursor, node }] : []
      }),
    }
  }
}
