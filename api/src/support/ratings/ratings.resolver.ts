import {
  Arg,
  Ctx,
  Extensions,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { rateArticle } from './rate-article.ts'
import { allRatings } from './ratings.store.ts'

@Allow('SUPPORT', 'EDITOR')
@ObjectType({
  description: 'Whether an answer of the help pages helped, as people said.',
  simpleResolvers: true,
})
class ArticleRating {
  @Field(() => String, { description: 'The name of the answer in addresses.' })
  slug: string

  @Field(() => Int, { description: 'How many said that it helped.' })
  helped: number

  @Field(() => Int, { description: 'How many said that it did not.' })
  notHelped: number
}

@InputType({ description: 'Whether an answer of the help pages helped.' })
class RateHelpArticleInput {
  @Field(() => String, { description: 'The name of the answer in addresses.' })
  slug: string

  @Field(() => Boolean, { description: 'It did.' })
  helped: boolean
}

@Resolver()
export class RatingsResolver {
  @Allow('ANYONE')
  @RateLimit('help-vote')
  @Mutation(() => Boolean, {
    description: 'Says whether an answer helped; said again, it changes what was said. True: it is counted.',
  })
  async rateHelpArticle(
    @Ctx() { app, viewer, address }: Context<Viewer | null>,
    @Arg('input', () => RateHelpArticleInput, { description: 'The vote.' }) input: RateHelpArticleInput,
  ): Promise<boolean> {
    await rateArticle(app, { viewer, address }, input)
    return true
  }

  @Allow('SUPPORT', 'EDITOR')
  @Extensions({ listSize: 50 })
  @Query(() => [ArticleRating], { description: 'Whether answers of the help pages helped, by their names.' })
  helpArticleRatings(@Ctx() { app }: Context): Promise<ArticleRating[]> {
    return allRatings(app.db)
  }
}
