import { Ctx, createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import {
  IdempotencyKeyScalar,
  LanguageTagScalar,
  TimeZoneScalar,
} from '../foundation/contract/scalars/index.ts'
import type { Language } from '../foundation/messages.ts'
import { type Words, wordsFor } from '../foundation/words.ts'
import { Attribute, Channel, Profile } from './reader.ts'

const messageFor = wordsFor({
  'refusal.profileInvalid': ['count'],
})

export const ProfileStatus = { PUBLISHED: 'PUBLISHED' } as const
export type ProfileStatus = keyof typeof ProfileStatus
registerEnumType(ProfileStatus, {
  name: 'ProfileStatus',
  description: 'Who sees a reader’s profile.',
  valuesConfig: { PUBLISHED: { description: 'Everybody sees it.' } },
})

/** A reader's profile to that reader, for editing. */
@Allow('READER')
@ObjectType({ description: 'The reader’s own profile, for editing.', simpleResolvers: true })
export class ReaderProfile extends Profile {
  @Field(() => String, {
    description: 'Send it back with an edit: an edit of a passed version is refused as CONFLICT.',
  })
  version: string

  @Field(() => ProfileStatus, { description: 'Who sees it.' })
  status: ProfileStatus

  @Field(() => [Attribute], { description: 'What the profile is tagged with.' })
  attributes: Attribute[]

  @Field(() => [String], { description: 'What they are asked about.' })
  topics: string[]

  @Field(() => TimeZoneScalar, { description: 'By whose calendar their days begin.' })
  timeZone: string
}

@InputType({ description: 'A price per minute on one channel.' })
export class RateInput {
  @Field(() => Channel, { description: 'How the reading is held.' })
  channel: Channel

  @Field(() => MoneyInput, { description: 'What a minute costs.' })
  perMinute: Money
}

@InputType({ description: 'What is left out stays as it is.' })
export class ReaderProfileInput {
  @Field(() => String, { nullable: true, description: 'One line beneath the name.' })
  tagline?: string | null

  @Field(() => String, { nullable: true, description: 'Their own words about themselves.' })
  bio?: string | null

  @Field(() => String, { nullable: true, description: 'An empty text removes it.' })
  location?: string | null

  @Field(() => [LanguageTagScalar], { nullable: true, description: 'Languages they read in.' })
  languages?: string[] | null

  @Field(() => [ID], {
    nullable: true,
    description: 'All attributes of the profile: at most three tools, three abilities and one style.',
  })
  attributeIds?: string[] | null

  @Field(() => [String], { nullable: true, description: 'All topics of the profile, of those in `topics`.' })
  topics?: string[] | null

  @Field(() => TimeZoneScalar, { nullable: true, description: 'By whose calendar their days begin.' })
  timeZone?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Their new picture: what POST /files answered with for it. It is shown cut to a square, or upright.',
  })
  picture?: string | null

  @Field(() => [RateInput], {
    nullable: true,
    description: 'All rates: a channel that is not among them is no longer offered.',
  })
  rates?: RateInput[] | null
}

@Allow('ANYONE')
@ObjectType({ description: 'What is wrong with one field of an edit.', simpleResolvers: true })
export class FieldProblem {
  @Field(() => String, { description: 'Name of the input field; a rate’s is "rates.CHAT".' })
  readonly field: string

  readonly problem: Words

  constructor(field: string, problem: Words) {
    this.field = field
    this.problem = problem
  }

  @Field(() => String, { description: 'What to change, in words that may be shown as they are.' })
  message(@Ctx() { language }: { language: Language }): string {
    return this.problem.in(language)
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'An edit that cannot be saved as it is.',
  implements: Refusal,
  simpleResolvers: true,
})
export class ProfileInvalid extends Refusal {
  @Field(() => [FieldProblem], { description: 'Each field with what is wrong with it.' })
  readonly fields: FieldProblem[]

  constructor(fields: FieldProblem[]) {
    super(messageFor('refusal.profileInvalid', { count: fields.length }))
    this.fields = fields
  }
}

@InputType({ description: 'An edit of the viewer’s own profile.' })
export class EditReaderProfileInput {
  @Field(() => String, { description: 'The version that was edited, as `readerProfile` gave it.' })
  version: string

  @Field(() => ReaderProfileInput, { description: 'What changes.' })
  profile: ReaderProfileInput

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const EditProfileResult = createUnionType({
  name: 'EditProfileResult',
  description: 'The profile as it is now, or why it was not changed.',
  types: () => [ReaderProfile, ProfileInvalid] as const,
})
