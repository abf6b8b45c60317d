import { createUnionType, ObjectType } from 'type-graphql'
import { Reader } from '../catalogue/index.ts'
import { connectionOf } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'

/** @rule most favourites: a person keeps at most 500 readers as favourites, and never themselves. */
export const MOST_FAVOURITES = 500

/** A reader of a person's favourites, by its place in them. */
export interface Favourite {
  readonly id: string
  readonly profileId: string
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'This reader cannot be a favourite: the viewer has as many as fit, or it is the viewer.',
})
export class FavouriteNotAllowed extends Refusal {}

export const FavouriteResult = createUnionType({
  name: 'FavouriteResult',
  description: 'The reader, who is a favourite now, or why not.',
  types: () => [Reader, FavouriteNotAllowed] as const,
})

export const FavouriteConnection = connectionOf('Favourite', () => Reader)
