import { Ctx, Extensions, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { ReaderReport } from '../../readings/index.ts'
import { starsByStep } from './reviews.store.ts'

@Allow('READER')
@ObjectType({ description: 'The reviews of one step of a report’s series.', simpleResolvers: true })
export class RatingStep {
  @Field(() => String, { description: 'Its first day, as YYYY-MM-DD.' })
  day: string

  @Field(() => Int, { description: 'Reviews written in it.' })
  count: number

  @Field(() => Float, { description: 'The average of their stars.' })
  average: number
}

@Resolver(() => ReaderReport)
export class RatingTrendResolver {
  @Allow('READER')
  @Extensions({ listSize: 60 })
  @FieldResolver(() => [RatingStep], {
    description: 'Reviews step by step, the oldest first; a step without reviews is missing.',
  })
  async ratings(@Root() { profileId, bounds }: ReaderReport, @Ctx() { app }: Context): Promise<RatingStep[]> {
    const steps = await starsByStep(app.db, profileId, bounds)
    return steps.map(({ day, count, stars }) => ({ day, count, average: stars / count }))
  }
}
