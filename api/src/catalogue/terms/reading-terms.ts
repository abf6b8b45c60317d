import { Ctx, Extensions, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { policies } from './policies.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'What holds for a reading that is asked for now, for pages that explain it.',
  simpleResolvers: true,
})
export class ReadingTerms {
  @Field(() => Int, { description: 'The reader’s part of what a reading costs, in hundredths of a percent.' })
  readerShareBasisPoints: number

  @Field(() => Boolean, {
    description:
      'Whether the unused part of the last minute goes back to the wallet; otherwise begun minutes are paid whole.',
  })
  refundsUnusedTime: boolean

  @Field(() => Int, { description: 'Minutes a wallet must cover before a reading may be asked for.' })
  minimumMinutes: number

  @Field(() => Int, { description: 'Seconds a reader has to answer.' })
  ringSeconds: number

  @Field(() => Int, {
    description: 'Seconds in all for which the two are waited for when a connection is lost.',
  })
  graceSeconds: number

  @Extensions({ listSize: 4 })
  @Field(() => [Int], { description: 'Minutes of the lengths in which readers may offer appointments.' })
  appointmentMinutes: number[]
}

@Resolver()
export class ReadingTermsResolver {
  @Allow('ANYONE')
  @Query(() => ReadingTerms, { description: 'The terms of readings as staff set them.' })
  async readingTerms(@Ctx() { app }: Context<Viewer | null>): Promise<ReadingTerms> {
    const { billsBy, readerShareBasisPoints, minimumMinutes, ringSeconds, graceSeconds, appointments } =
      await policies(app)
    const appointmentMinutes = appointments.spans.map(({ minutes }) => minutes)
    const terms = { readerShareBasisPoints, minimumMinutes, ringSeconds, graceSeconds, appointmentMinutes }
    return Object.assign(new ReadingTerms(), terms, { refundsUnusedTime: billsBy === 'SECOND' })
  }
}
