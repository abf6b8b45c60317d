import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../../app.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Reader } from '../reader.ts'
import { ReaderFacets } from './facets.ts'
import { queryOf, ReaderFilter } from './reader-filter.ts'
import { readersIndex } from './readers-index.ts'
import { type ReadersFound, readersPage } from './search-readers.ts'
import { similarReaders } from './similar-readers.ts'
import { ReaderSort } from './sort-readers.ts'
import { checkSuggested, MOST_SUGGESTIONS, ReaderSuggestion } from './suggestions.ts'

@Allow('ANYONE')
@ObjectType({ description: 'A page of a list of readers.', simpleResolvers: true })
class ReaderConnection extends connectionOf('Reader', () => Reader) {
  @Field(() => Int, { description: 'How many there are, on all pages together.' })
  totalCount: number

  countFacets: () => ReaderFacets
}

@Resolver(() => ReaderConnection)
export class SearchResolver {
  @Allow('ANYONE')
  @Query(() => ReaderConnection, {
    description: 'Published readers: all, or those who answer a search and pass a filter.',
  })
  async readers(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ReaderFilter, { nullable: true, description: 'Only those of whom all of it holds.' })
    filter: ReaderFilter | null,
    @Arg('sort', () => ReaderSort, {
      nullable: true,
      description: 'In which order; without it RELEVANCE for a search, else AVAILABLE_FIRST.',
    })
    sort: ReaderSort | null,
  ): Promise<ReadersFound> {
    return readersPage(app, { ...queryOf(filter, app.config.currency), first, after, sort })
  }

  @Allow('ANYONE')
  @FieldResolver(() => ReaderFacets, { description: 'How many readers each choice of a filter would leave.' })
  facets(@Root() { countFacets }: ReaderConnection): ReaderFacets {
    return countFacets()
  }

  @Allow('ANYONE')
  @Extensions({ listSize: MOST_SUGGESTIONS })
  @Query(() => [ReaderSuggestion], {
    description: `What may be meant by the beginning of a search: attributes, then topics, then names of readers, at most ${MOST_SUGGESTIONS}.`,
  })
  async readerSuggestions(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('text', () => String, { description: 'What was typed so far; at most 100 characters.' })
    text: string,
  ): Promise<ReaderSuggestion[]> {
    checkSuggested(text)
    return (await readersIndex(app)).suggestions.for(text)
  }
}

const MOST_SIMILAR = 8

@Resolver(() => Reader)
export class SimilarReadersResolver {
  @Allow('ANYONE')
  @Extensions({ listSize: MOST_SIMILAR })
  @FieldResolver(() => [Reader], {
    description: 'Other readers who share attributes, topics and a language, the most alike first.',
  })
  similar(
    @Root() { id }: Reader,
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('count', () => Int, { defaultValue: 4, description: `How many at most, 1 to ${MOST_SIMILAR}.` })
    count: number,
  ): Promise<Reader[]> {
    if (count < 1 || count > MOST_SIMILAR)
      throw new BadInput(`count must be 1 to ${MOST_SIMILAR}.`, { argument: 'count' })
    return similarReaders(app, id, count)
  }
}
