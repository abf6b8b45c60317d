import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Rate } from '../catalogue/index.ts'
import { connectionOf } from '../foundation/contract/connection.ts'
import { money } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { LanguageTagScalar, TimeZoneScalar } from '../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { ApplicationAct, ApplicationState, ApplicationStep } from './application-state.ts'
import type { ApplicationRow, VersionRow } from './applications.store.ts'
import type { Content } from './content.ts'

@Allow('CLIENT')
@ObjectType({
  description: 'What somebody wrote in an application; null is what they have not written yet.',
  simpleResolvers: true,
})
export class ApplicationContent {
  @Field(() => String, { nullable: true, description: 'As in their passport.' })
  legalName: string | null

  @Field(() => String, { nullable: true, description: 'Where they live: two letters of ISO 3166.' })
  country: string | null

  @Field(() => String, { nullable: true, description: 'Date of birth, such as "1990-04-27".' })
  bornOn: string | null

  @Field(() => Int, { nullable: true, description: 'For how many years they have given readings.' })
  years: number | null

  @Field(() => String, { nullable: true, description: 'How and where they did.' })
  experience: string | null

  @Field(() => String, { nullable: true, description: 'The name that clients will see.' })
  name: string | null

  @Field(() => String, { nullable: true, description: 'One line beneath the name.' })
  tagline: string | null

  @Field(() => String, { nullable: true, description: 'Their own words about themselves.' })
  bio: string | null

  @Field(() => String, { nullable: true, description: 'Where they are, in their own words.' })
  location: string | null

  @Field(() => [LanguageTagScalar], { description: 'Languages they read in.' })
  languages: readonly string[]

  @Field(() => TimeZoneScalar, { nullable: true, description: 'By whose calendar their days begin.' })
  timeZone: string | null

  @Field(() => [Rate], { description: 'What a minute costs on the channels they offer.' })
  rates: readonly Rate[]

  @Field(() => String, { nullable: true, description: 'A sample of a reading.' })
  sample: string | null

  @Field(() => Int, { nullable: true, description: 'The version of the terms that they agreed to.' })
  termsVersion: number | null

  attributeIds: readonly string[]
  topicNames: readonly string[]
  pictureId: string | null

  static of(content: Content, currency: string): ApplicationContent {
    const { rates, attributes, topics, picture, ...rest } = content
    const offered = Object.entries(rates ?? {}).filter(([, minor]) => minor !== null)
    return Object.assign(new ApplicationContent(), {
      ...{ legalName: null, country: null, bornOn: null, years: null, experience: null, name: null },
      ...{ tagline: null, bio: null, location: null, languages: [], timeZone: null, sample: null },
      ...{ termsVersion: null, ...rest },
      ...{ attributeIds: attributes ?? [], topicNames: topics ?? [], pictureId: picture ?? null },
      rates: offered.map(([channel, minor]) =>
        Object.assign(new Rate(), { channel, perMinute: money(BigInt(minor ?? 0), currency) }),
      ),
    })
  }
}

@Allow('CLIENT')
@ObjectType({ description: 'What staff ask about one step.', simpleResolvers: true })
export class ApplicationQuestion {
  @Field(() => ApplicationStep, { description: 'The step.' })
  step: ApplicationStep

  @Field(() => String, { description: 'In staff’s words.' })
  words: string
}

@Allow('CLIENT')
@ObjectType({
  description: 'What somebody wrote to become a reader, to themselves and to staff.',
  implements: Node,
  simpleResolvers: true,
})
export class Application {
  @Field(() => ID)
  id: string

  @Field(() => ApplicationState, { description: 'How far it is.' })
  state: ApplicationState

  @Field(() => ApplicationContent, { description: 'What they wrote.' })
  content: ApplicationContent

  @Field(() => [ApplicationQuestion], { description: 'What staff ask about; none unless ASKED_BACK.' })
  questions: ApplicationQuestion[]

  @Field(() => String, { nullable: true, description: 'Why staff said no.' })
  reason: string | null

  @Field(() => DateTimeScalar, { description: 'When it was last changed, sent or decided.' })
  changedAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when staff have it; null: they do not.',
  })
  waitingSince: Date | null

  row: ApplicationRow

  static of(row: ApplicationRow, currency: string): Application {
    const { id, state, questions, reason, changedAt, waitingSince } = row
    const content = ApplicationContent.of(row.content, currency)
    return Object.assign(new Application(), {
      ...{ id, state, content, questions, reason, changedAt, waitingSince, row },
    })
  }
}

export const ApplicationConnection = connectionOf('Application', () => Application)

@Allow('MODERATOR', 'SUPPORT')
@ObjectType({ description: 'An application as it was sent or decided once.', simpleResolvers: true })
export class ApplicationVersion {
  @Field(() => Int, { description: 'Counted from 1.' })
  number: number

  @Field(() => ApplicationAct, { description: 'What was done.' })
  act: ApplicationAct

  @Field(() => ApplicationContent, { description: 'What stood in it then.' })
  content: ApplicationContent

  @Field(() => [String], { description: 'Fields of the content that differ from the version before.' })
  changed: readonly string[]

  @Field(() => [ApplicationQuestion], { description: 'What staff asked.' })
  questions: ApplicationQuestion[]

  @Field(() => String, { nullable: true, description: 'Why, or what an appeal says.' })
  words: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  byId: string

  static of({ by, content, ...row }: VersionRow, changed: readonly string[], currency: string) {
    return Object.assign(new ApplicationVersion(), {
      ...{ ...row, changed, byId: by },
      content: ApplicationContent.of(content, currency),
    })
  }
}
