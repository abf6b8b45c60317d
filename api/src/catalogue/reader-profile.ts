import { createUnionType, Field, InputType, ObjectType } from 'type-graphql'
import { type Money, MoneyInput } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import { Refusal } from '../foundation/refusal.ts'
import { IdempotencyKeyScalar } from '../foundation/scalars/index.ts'
import { Channel, Profile } from './reader.ts'

/** A reader's profile to the reader herself, for editing. */
@Allow('READER')
@ObjectType({ description: 'The reader’s own profile, for editing.', simpleResolvers: true })
export class ReaderProfile extends Profile {
  @Field(() => String, {
    description: 'Send it back with an edit: an edit of a passed version is refused as CONFLICT.',
  })
  version: string

  @Field(() => String, { description: 'PUBLISHED: everybody sees it.' })
  status: string
}

@InputType()
export class RateInput {
  @Field(() => Channel)
  channel: Channel

  @Field(() => MoneyInput)
  perMinute: Money
}

@InputType({ description: 'What is left out stays as it is.' })
export class ReaderProfileInput {
  @Field(() => String, { nullable: true })
  tagline?: string | null

  @Field(() => String, { nullable: true })
  bio?: string | null

  @Field(() => String, { nullable: true, description: 'An empty text removes it.' })
  location?: string | null

  @Field(() => [String], { nullable: true, description: 'BCP 47 language tags.' })
  languages?: string[] | null

  @Field(() => [RateInput], {
    nullable: true,
    description: 'All rates: a channel that is not among them is no longer offered.',
  })
  rates?: RateInput[] | null
}

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
export class FieldProblem {
  @Field(() => String, { description: 'Name of the input field; a rate’s is "rates.CHAT".' })
  readonly field: string

  @Field(() => String)
  readonly message: string

  constructor(field: string, message: string) {
    this.field = field
    this.message = message
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, simpleResolvers: true })
export class ProfileInvalid extends Refusal {
  @Field(() => [FieldProblem])
  readonly fields: FieldProblem[]

  constructor(fields: FieldProblem[]) {
    super(fields.length === 1 ? 'One field needs another look.' : 'Some fields need another look.')
    this.fields = fields
  }
}

@InputType({ description: 'An edit of the viewer’s own profile.' })
export class EditReaderProfileInput {
  @Field(() => String, { description: 'The version that was edited, as readerProfile gave it.' })
  version: string

  @Field(() => ReaderProfileInput, { description: 'What changes.' })
  profile: ReaderProfileInput

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const EditProfileResult = createUnionType({
  name: 'EditProfileResult',
  types: () => [ReaderProfile, ProfileInvalid] as const,
})
