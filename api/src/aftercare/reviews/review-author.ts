import { Field, ObjectType } from 'type-graphql'
import { shownName } from '../../accounts/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { Review } from './review.ts'
import { publicName } from './review-name.ts'

@Allow('ANYONE')
@ObjectType({ description: 'Who wrote a review.', simpleResolvers: true })
export class ReviewAuthor {
  @Field(() => String, {
    description:
      'As the author chose: a first name, with an initial, or an alias. The full name is for whoever wrote it, the reader it is of, and staff.',
  })
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** The author of a review as this viewer sees them; null is a visitor. `fullName` is "" of who gave none. */
export function authorFor(
  viewer: Pick<Viewer, 'id' | 'readerId' | 'roles'> | null,
  review: Pick<Review, 'clientId' | 'profileId' | 'nameStyle' | 'alias'>,
  fullName: string,
): ReviewAuthor {
  const mayKnow =
    viewer !== null &&
    (viewer.id === review.clientId || viewer.readerId === review.profileId || viewer.roles.includes('STAFF'))
  return new ReviewAuthor(mayKnow ? shownName(fullName) : publicName(review, fullName))
}
