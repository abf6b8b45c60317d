import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { recommendReaders } from './recommend-readers.ts'
import { Recommendation } from './recommendation.ts'

const MOST = 12

@Resolver(() => ViewerType)
export class RecommendationsResolver {
  @Allow('CLIENT')
  @Extensions({ listSize: MOST })
  @FieldResolver(() => [Recommendation], {
    description: 'Readers the viewer has not met, each like one they liked; empty before the first reading.',
  })
  recommendations(
    @Ctx() { app, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 4, description: `At most ${MOST}.` }) first: number,
  ): Promise<Recommendation[]> {
    if (first < 1 || first > MOST) throw new BadInput(`first is 1 to ${MOST}.`, { argument: 'first' })
    return recommendReaders(app, viewer, first)
  }
}
