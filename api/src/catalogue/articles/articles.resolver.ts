import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { brandByHost } from '../brand.ts'
import { readerById } from '../find-readers.ts'
import { pageValuesOf } from '../pages/page-values.ts'
import { htmlOf } from '../pages/rich-text.ts'
import { Reader } from '../reader.ts'
import { Article, ArticleTopic } from './article.ts'
import { articleDraft } from './article-draft.ts'
import { articleBodies } from './article-rows.ts'
import { readersOnTopics } from './readers-on-topics.ts'
import { articleBySlug, articlesPage, checkSlug, neighbourOf, topicsOfArticles } from './shown-articles.ts'

const MOST_READERS = 8

type Anybody = Context<Viewer | null>

const brandOf = async ({ app, host }: Anybody): Promise<string> => (await brandByHost(app, host)).slug

const ArticleConnection = connectionOf('Article', () => Article)

@Resolver()
export class ArticlesResolver {
  @Allow('ANYONE')
  @Query(() => ArticleConnection, { description: 'Articles that the brand shows now, the newest first.' })
  async articles(
    @Ctx() context: Anybody,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('topic', () => String, { nullable: true, description: 'Only those about this topic, by its slug.' })
    topic: string | null,
  ): Promise<Connection<Article>> {
    checkSlug('topic', topic ?? null)
    const asked = { brand: await brandOf(context), topic: topic ?? null, first, after: after ?? null }
    return articlesPage(context.app, asked)
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 6 })
  @Query(() => [ArticleTopic], {
    description: 'What articles of the brand are about, the topic of most articles first.',
  })
  async articleTopics(@Ctx() context: Anybody): Promise<ArticleTopic[]> {
    const topics = await topicsOfArticles(context.app, await brandOf(context))
    return topics.map(topic => ArticleTopic.in(context.language, topic))
  }

  @Allow('ANYONE')
  @Query(() => Article, {
    nullable: true,
    description: 'An article that the brand shows now; null: there is none.',
  })
  async article(
    @Ctx() context: Anybody,
    @Arg('slug', () => String, { description: 'Its name in addresses.' }) slug: string,
  ): Promise<Article | null> {
    return articleBySlug(context.app, await brandOf(context), slug)
  }

  @Allow('EDITOR')
  @Query(() => Article, {
    nullable: true,
    description:
      'An article as staff saved it last, published or not; null: there is none, or it has no title yet.',
  })
  articleDraft(
    @Ctx() { app }: Context,
    @Arg('document', () => String, { description: 'Its id in the panel.' }) document: string,
  ): Promise<Article | null> {
    return articleDraft(app, document)
  }
}

@Resolver(() => Article)
export class ArticleFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => String, {
    description: 'Its text as HTML of a closed list of elements, safe to be shown as it is.',
  })
  async html(@Root() { id, bodies }: Article, @Ctx() context: Anybody): Promise<string> {
    const texts = bodies ?? (await articleBodies(context.app, id))
    return htmlOf(texts[context.language] ?? texts.en ?? texts.es, await pageValuesOf(context))
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reader, {
    nullable: true,
    description: 'The reader who wrote it, if one did who is shown.',
  })
  author(@Root() { authorId }: Article, @Ctx() { app }: Anybody): Promise<Reader | null> | null {
    return authorId === null ? null : readerById(app, authorId)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Article, { nullable: true, description: 'The one published before it.' })
  async previous(@Root() { id }: Article, @Ctx() context: Anybody): Promise<Article | null> {
    return neighbourOf(context.app, await brandOf(context), id, 'before')
  }

  @Allow('ANYONE')
  @FieldResolver(() => Article, { nullable: true, description: 'The one published after it.' })
  async next(@Root() { id }: Article, @Ctx() context: Anybody): Promise<Article | null> {
    return neighbourOf(context.app, await brandOf(context), id, 'after')
  }

  @Allow('ANYONE')
  @Extensions({ listSize: MOST_READERS })
  @FieldResolver(() => [Reader], {
    description: 'Readers who are asked about its topics, those who can be rung now first.',
  })
  async readers(
    @Root() article: Article,
    @Ctx() { app }: Anybody,
    @Arg('count', () => Int, { defaultValue: 4, description: `How many at most, 1 to ${MOST_READERS}.` })
    count: number,
  ): Promise<Reader[]> {
    if (count < 1 || count > MOST_READERS)
      throw new BadInput(`count must be 1 to ${MOST_READERS}.`, { argument: 'count' })
    return readersOnTopics(app, article, count)
  }
}
