/** Readers whom people want to find again. */
import {
  FavouritesResolver,
  ReaderFavouriteResolver,
  ViewerFavouritesResolver,
} from './favourites.resolver.ts'

export { countFollowers, favouritesAmong, followersOf } from './favourites.store.ts'

export const favouriteResolvers = [
  FavouritesResolver,
  ReaderFavouriteResolver,
  ViewerFavouritesResolver,
] as const
