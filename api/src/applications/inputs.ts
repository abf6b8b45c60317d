import { Field, ID, InputType, Int } from 'type-graphql'
import { RateInput } from '../catalogue/index.ts'
import {
  IdempotencyKeyScalar,
  LanguageTagScalar,
  TimeZoneScalar,
} from '../foundation/contract/scalars/index.ts'
import { ApplicationStep } from './application-state.ts'
import { LONGEST, MOST_LANGUAGES, MOST_YEARS, SHORTEST } from './step-rules.ts'

const between = (name: keyof typeof LONGEST & keyof typeof SHORTEST) =>
  `${SHORTEST[name]} to ${LONGEST[name]} characters.`

@InputType({ description: 'Who somebody is; only staff see it.' })
export class IdentityInput {
  @Field(() => String, { description: `As in their passport: ${between('legalName')}` })
  legalName: string

  @Field(() => String, { description: 'Where they live: two letters of ISO 3166.' })
  country: string

  @Field(() => String, { description: 'Date of birth, such as "1990-04-27".' })
  bornOn: string
}

@InputType({ description: 'What somebody has done before.' })
export class ExperienceInput {
  @Field(() => Int, { description: `For how many years they have given readings: 0 to ${MOST_YEARS}.` })
  years: number

  @Field(() => String, { description: `How and where: ${between('experience')}` })
  experience: string
}

@InputType({ description: 'The words of a profile.' })
export class ApplicationProfileInput {
  @Field(() => String, { description: `The name that clients will see: ${between('name')}` })
  name: string

  @Field(() => String, { description: `One line beneath it: ${between('tagline')}` })
  tagline: string

  @Field(() => String, { description: `Their own words about themselves: ${between('bio')}` })
  bio: string

  @Field(() => String, { nullable: true, description: `Where they are: ${between('location')}` })
  location?: string | null

  @Field(() => [LanguageTagScalar], { description: `Languages they read in, at most ${MOST_LANGUAGES}.` })
  languages: string[]

  @Field(() => TimeZoneScalar, { description: 'By whose calendar their days begin.' })
  timeZone: string
}

@InputType({ description: 'What a profile is found by.' })
export class TagsInput {
  @Field(() => [ID], { description: 'One to three tools, at most three abilities and one style.' })
  attributeIds: string[]

  @Field(() => [String], { description: 'At least one, of those in `topics`.' })
  topics: string[]
}

@InputType({ description: 'One step of an application: exactly one of these is given.' })
export class ApplicationStepInput {
  @Field(() => IdentityInput, { nullable: true, description: 'Who they are.' })
  identity?: IdentityInput | null

  @Field(() => ExperienceInput, { nullable: true, description: 'What they have done before.' })
  experience?: ExperienceInput | null

  @Field(() => ApplicationProfileInput, { nullable: true, description: 'The words of their profile.' })
  profile?: ApplicationProfileInput | null

  @Field(() => TagsInput, { nullable: true, description: 'What their profile is found by.' })
  tags?: TagsInput | null

  @Field(() => [RateInput], {
    nullable: true,
    description: 'All their prices: a channel left out is not offered.',
  })
  rates?: RateInput[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'Their picture: what POST /files answered with for it. It is shown cut to a square, or upright.',
  })
  picture?: string | null

  @Field(() => String, { nullable: true, description: `A sample of a reading: ${between('sample')}` })
  sample?: string | null

  @Field(() => Int, { nullable: true, description: 'The version of the terms that they agree to.' })
  termsVersion?: number | null
}

@InputType({ description: 'One step of the viewer’s application.' })
export class SaveApplicationStepInput {
  @Field(() => ApplicationStepInput, { description: 'What they wrote.' })
  step: ApplicationStepInput

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Why staff should decide once more.' })
export class AppealApplicationInput {
  @Field(() => String, { description: `${SHORTEST.words} to ${LONGEST.words} characters.` })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What staff ask about one step.' })
export class ApplicationQuestionInput {
  @Field(() => ApplicationStep, { description: 'The step.' })
  step: ApplicationStep

  @Field(() => String, { description: `1 to ${LONGEST.words} characters.` })
  words: string
}

@InputType({ description: 'An application goes back to its person with questions.' })
export class AskBackApplicationInput {
  @Field(() => ID, { description: 'Which.' })
  applicationId: string

  @Field(() => [ApplicationQuestionInput], { description: 'At least one, and one a step.' })
  questions: ApplicationQuestionInput[]

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'An application is declined.' })
export class DeclineApplicationInput {
  @Field(() => ID, { description: 'Which.' })
  applicationId: string

  @Field(() => String, { description: `Why, for its person: 1 to ${LONGEST.words} characters.` })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'An application is approved.' })
export class ApproveApplicationInput {
  @Field(() => ID, { description: 'Which.' })
  applicationId: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
