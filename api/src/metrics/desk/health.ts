import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

@Allow('STAFF')
@ObjectType({ description: 'An api process.', simpleResolvers: true })
export class NodeHealth {
  @Field(() => ID, { description: 'Of the process.' })
  id: string

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt: Date

  @Field(() => DateTimeScalar, { description: 'When it gave a sign of life last.' })
  seenAt: Date

  @Field(() => Boolean, { description: 'It gave one within the last five seconds.' })
  isAlive: boolean
}

@Allow('STAFF')
@ObjectType({ description: 'How much of something is to be done, and since when.', simpleResolvers: true })
export class Backlog {
  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the oldest; null for none.' })
  oldestAt: Date | null
}

@Allow('STAFF')
@ObjectType({ description: 'How the platform’s programs are.', simpleResolvers: true })
export class PlatformHealth {
  @Field(() => [NodeHealth], { description: 'Processes of the api, the oldest first.' })
  nodes: NodeHealth[]

  @Field(() => Backlog, { description: 'Jobs that are due.' })
  jobs: Backlog

  @Field(() => Int, { description: 'Jobs that failed and will be tried again.' })
  failingJobs: number

  @Field(() => Int, { description: 'Jobs that are given up.' })
  givenUpJobs: number

  @Field(() => Backlog, { description: 'Mails that are not sent yet.' })
  mails: Backlog

  @Field(() => Backlog, { description: 'What the payment provider reported and is not applied.' })
  paymentEvents: Backlog

  @Field(() => Boolean, { description: 'The engine of live video answers.' })
  isLiveVideoReachable: boolean
}
