import { Ctx, Field, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { type Localized, textIn } from '../localized.ts'
import { Image } from '../reader.ts'
import { topicIn, topicSlug } from '../topics.ts'
import type { ArticleRow } from './article-rows.ts'

interface Asking {
  readonly language: Language
}

@Allow('ANYONE')
@ObjectType({
  description: 'What an article is about; readers are asked about the same topics.',
  simpleResolvers: true,
})
export class ArticleTopic {
  @Field(() => String, { description: 'Its name in addresses and filters.' })
  slug: string

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name: string

  static in(language: Language, topic: string): ArticleTopic {
    return Object.assign(new ArticleTopic(), { slug: topicSlug(topic), name: topicIn(language, topic) })
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'An article of the house or of a reader.', simpleResolvers: true })
export class Article {
  @Field(() => String, { description: 'Its name in addresses.' })
  slug: string

  titles: Localized

  @Field(() => String, { description: 'Its title, in the language of who asks.' })
  title(@Ctx() { language }: Asking): string {
    return textIn(language, this.titles)
  }

  summaries: Localized

  @Field(() => String, { description: 'One or two sentences on what it says.' })
  summary(@Ctx() { language }: Asking): string {
    return textIn(language, this.summaries)
  }

  minutes: Localized<number>

  @Field(() => Int, { description: 'Whole minutes that it takes to read, at least one.' })
  readingMinutes(@Ctx() { language }: Asking): number {
    return this.minutes[language] ?? this.minutes.en ?? this.minutes.es ?? 1
  }

  @Field(() => Image, { nullable: true, description: 'Its cover picture.' })
  cover: Image | null

  @Field(() => DateTimeScalar, { description: 'Since when it is shown.' })
  publishedAt: Date

  @Field(() => DateTimeScalar, { description: 'When staff saved it last.' })
  updatedAt: Date

  @Field(() => Boolean, {
    description: 'The house wrote it. Otherwise a reader did, who may not be shown any more.',
  })
  isByHouse: boolean

  /** As the cms stores them. */
  topicNames: readonly string[]

  @Field(() => [ArticleTopic], { description: 'What it is about.' })
  topics(@Ctx() { language }: Asking): ArticleTopic[] {
    return this.topicNames.map(topic => ArticleTopic.in(language, topic))
  }

  /** Of the document in the cms. */
  id: string
  authorId: string | null
  /** By language, where they were read already: those of a draft. */
  bodies: Localized<unknown> | null

  static of({ topics, ...row }: ArticleRow, bodies: Localized<unknown> | null = null): Article {
    return Object.assign(new Article(), {
      ...row,
      topicNames: topics,
      bodies,
      isByHouse: row.authorId === null,
    })
  }
}
