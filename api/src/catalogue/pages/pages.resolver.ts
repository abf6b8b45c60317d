import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { HelpArticle, helpArticle, helpArticles } from './help-article.ts'
import { LegalDocument, LegalDocumentKind, legalDocument } from './legal-document.ts'
import { pageValuesOf } from './page-values.ts'

const MOST_CHARACTERS = 100

const messageFor = wordsFor({
  'badInput.search': ['most'],
})

type Anybody = Context<Viewer | null>

@Resolver()
export class PagesResolver {
  @Allow('ANYONE')
  @Query(() => LegalDocument, {
    nullable: true,
    description: 'A document of the house as it is in force, in the language of the request.',
  })
  async legalDocument(
    @Ctx() context: Anybody,
    @Arg('kind', () => LegalDocumentKind, { description: 'Which one.' }) kind: LegalDocumentKind,
  ): Promise<LegalDocument | null> {
    return legalDocument(context.app, kind, context.language, await pageValuesOf(context))
  }

  @Allow('ANYONE')
  @Query(() => [HelpArticle], {
    description: 'Help articles by category, in the language of the request.',
  })
  async helpArticles(
    @Ctx() context: Anybody,
    @Arg('text', () => String, { nullable: true, description: 'Words that are searched for.' })
    text: string | null = null,
  ): Promise<HelpArticle[]> {
    if (text !== null && text.length > MOST_CHARACTERS)
      throw new BadInput(messageFor('badInput.search', { most: MOST_CHARACTERS }))
    return helpArticles(context.app, context, await pageValuesOf(context), text)
  }

  @Allow('ANYONE')
  @Query(() => HelpArticle, {
    nullable: true,
    description: 'One help article, in the language of the request; null: there is none.',
  })
  async helpArticle(
    @Ctx() context: Anybody,
    @Arg('slug', () => String, { description: 'Its name in addresses.' }) slug: string,
  ): Promise<HelpArticle | null> {
    return helpArticle(context.app, context.language, await pageValuesOf(context), slug)
  }
}
