import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Attribute } from '../reader.ts'

export const BadgeLevel = { BRONZE: 'BRONZE', SILVER: 'SILVER', GOLD: 'GOLD' } as const
export type BadgeLevel = (typeof BadgeLevel)[keyof typeof BadgeLevel]
registerEnumType(BadgeLevel, {
  name: 'BadgeLevel',
  description: 'How high a badge is.',
  valuesConfig: {
    BRONZE: { description: 'The first.' },
    SILVER: { description: 'The second.' },
    GOLD: { description: 'The highest.' },
  },
})

/** From the lowest. */
const LEVELS = ['BRONZE', 'SILVER', 'GOLD'] as const

/** 1 for the lowest level. */
export const heightOf = (level: BadgeLevel): number => LEVELS.indexOf(level) + 1

@Allow('ANYONE')
@ObjectType({ description: 'What a badge of one level asks for.', simpleResolvers: true })
export class BadgeRequirement {
  @Field(() => BadgeLevel, { description: 'The level.' })
  level: BadgeLevel

  @Field(() => Int, { description: 'Readings that took place under the attribute within the days.' })
  readings: number

  @Field(() => Float, { description: 'The least mean of all reviews of the reader.' })
  rating: number
}

@Allow('ANYONE')
@ObjectType({ description: 'The formula by which badges are given.', simpleResolvers: true })
export class BadgeTerms {
  @Field(() => Int, { description: 'Only readings of the last so many days count.' })
  days: number

  @Field(() => [BadgeRequirement], { description: 'Of each level, the lowest first.' })
  levels: BadgeRequirement[]
}

@Allow('ANYONE')
@ObjectType({
  description: 'What a reader has earned for an attribute by readings and reviews.',
  simpleResolvers: true,
})
export class ReaderBadge {
  @Field(() => Attribute, { description: 'What it is for.' })
  attribute: Attribute

  @Field(() => BadgeLevel, { description: 'How high it is.' })
  level: BadgeLevel
}

@Allow('CLIENT')
@ObjectType({ description: 'How far the viewer is with an attribute.', simpleResolvers: true })
export class BadgeProgress {
  @Field(() => Attribute, { description: 'The attribute, which the viewer’s profile carries.' })
  attribute: Attribute

  @Field(() => BadgeLevel, { nullable: true, description: 'What is earned; null for none yet.' })
  level: BadgeLevel | null

  @Field(() => Int, { description: 'Readings that count now.' })
  readings: number

  @Field(() => Float, { nullable: true, description: 'The mean of all reviews; null without one.' })
  rating: number | null

  @Field(() => BadgeRequirement, {
    nullable: true,
    description: 'What the next level asks for; null at the highest.',
  })
  next: BadgeRequirement | null
}

/** Readings and hundredths of stars of each level, from the lowest, as staff set them. */
export const badgeTerms = (
  days: number,
  readings: readonly number[],
  ratings: readonly number[],
): BadgeTerms => ({
  days,
  levels: LEVELS.map((level, at) => ({
    level,
    readings: readings[at] ?? 0,
    rating: (ratings[at] ?? 0) / 100,
  })),
})

/**
 * The badge of so many readings under an attribute and a mean of reviews.
 * @rule who has a badge: a reader whose readings under an attribute within the days that count, and whose mean of all reviews, both reach what the level asks for; the highest such level is shown.
 */
export function badgeOf(
  readings: number,
  rating: number | null,
  { levels }: Pick<BadgeTerms, 'levels'>,
): BadgeLevel | null {
  if (rating === null) return null
  const reached = levels.filter(each => readings >= each.readings && rating >= each.rating)
  return reached.at(-1)?.level ?? null
}

/** What comes after a level; null after the highest. */
export function nextLevel(
  level: BadgeLevel | null,
  { levels }: Pick<BadgeTerms, 'levels'>,
): BadgeRequirement | null {
  return levels[level === null ? 0 : heightOf(level)] ?? null
}
