import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { Review } from './review.ts'

export const ReviewSort = { NEWEST: 'NEWEST', HIGHEST: 'HIGHEST', LOWEST: 'LOWEST' } as const
export type ReviewSort = (typeof ReviewSort)[keyof typeof ReviewSort]
registerEnumType(ReviewSort, {
  name: 'ReviewSort',
  description: 'The order of a list of reviews. Among equal stars the newest is first.',
  valuesConfig: {
    NEWEST: { description: 'The newest first.' },
    HIGHEST: { description: 'The most stars first.' },
    LOWEST: { description: 'The fewest stars first.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'How many reviews have so many stars.', simpleResolvers: true })
export class StarCount {
  @Field(() => Int, { description: '1 to 5.' })
  stars: number

  @Field(() => Int, { description: 'How many.' })
  count: number
}

export const ReviewConnection = connectionOf('Review', () => Review)

/** A list of a reader's reviews, and where in it a page begins. */
export interface ReviewsAsked {
  readonly profileId: string
  readonly sort: ReviewSort
  /** Only those of so many stars. */
  readonly stars: number | null
  readonly after: ReviewPlace | null
  readonly first: number
}

export interface ReviewPlace {
  readonly stars: number
  readonly id: string
}

export const cursorOf = ({ stars, id }: ReviewPlace): string => `${stars}:${id}`

/** Throws BAD_INPUT. A place is one in any order, so a cursor of another order begins there. */
export function placeIn(cursor: string | null | undefined): ReviewPlace | null {
  if (!cursor) return null
  const [, stars, id] = /^([1-5]):(.+)$/.exec(cursor) ?? []
  if (stars === undefined || id === undefined)
    throw new BadInput('after must be a cursor that this list gave you: leave it out for the first page.', {
      argument: 'after',
    })
  return { stars: Number(stars), id: parseId('review', id) }
}

/** One to five; null for all. Throws BAD_INPUT. */
export function starsIn(stars: number | null | undefined): number | null {
  if (stars == null) return null
  if (stars < 1 || stars > 5)
    throw new BadInput('stars is 1 to 5: send a number between, or leave it out.', { argument: 'stars' })
  return stars
}
