import { Extensions, Field, ObjectType } from 'type-graphql'
import { Attribute, Reader } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'

@Allow('CLIENT')
@ObjectType({ description: 'A reader the viewer may like, and why.', simpleResolvers: true })
export class Recommendation {
  @Field(() => Reader, { description: 'The reader.' })
  reader: Reader

  @Field(() => Reader, {
    description: 'Whom the viewer had a reading with, and did not rate below four stars.',
  })
  likeReader: Reader

  @Extensions({ listSize: 7 })
  @Field(() => [Attribute], { description: 'Attributes both carry.' })
  sharedAttributes: Attribute[]

  @Extensions({ listSize: 6 })
  @Field(() => [String], { description: 'Topics both are asked about.' })
  sharedTopics: string[]
}

/** A reader whom a client had a reading with; stars when they wrote a review. */
export interface Known {
  readonly profileId: string
  readonly stars: number | null
}

const LIKED_STARS = 4

/**
 * Profiles that recommendations start from, the last reading first.
 * @rule whom recommendations start from: readers whom the client had a reading with, unless the client's last review of them has fewer than four stars.
 */
export function likedOf(known: readonly Known[]): string[] {
  const stars = new Map<string, number | null>()
  for (const { profileId, stars: given } of known)
    if (stars.get(profileId) == null) stars.set(profileId, given)
  return [...stars].flatMap(([profileId, given]) =>
    given === null || given >= LIKED_STARS ? [profileId] : [],
  )
}

/** Readers like those who are liked, one of each in turn; nobody twice, and nobody the client knows. */
export function chosenOf(
  liked: readonly string[],
  similar: ReadonlyMap<string, readonly Reader[]>,
  known: ReadonlySet<string>,
  most: number,
): { reader: Reader; like: string }[] {
  const chosen = new Map<string, { reader: Reader; like: string }>()
  const longest = Math.max(0, ...[...similar.values()].map(readers => readers.length))
  for (let place = 0; place < longest; place++)
    for (const like of liked) {
      const reader = similar.get(like)?.[place]
      if (reader && !known.has(reader.id) && !chosen.has(reader.id)) chosen.set(reader.id, { reader, like })
    }
  return [...chosen.values()].slice(0, most)
}

/** What two readers have in common, in the words of the first. */
export const sharedBy = (reader: Reader, other: Reader) => ({
  sharedAttributes: reader.attributes.filter(({ id }) => other.attributes.some(each => each.id === id)),
  sharedTopics: reader.topics.filter(topic => other.topics.includes(topic)),
})
