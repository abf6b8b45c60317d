import { Arg, Ctx, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { type Connection, connectionOf } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { attributes } from './attributes.ts'
import { Brand, brandByHost } from './brand.ts'
import { readersCount, readersPage } from './find-readers.ts'
import { Attribute, Reader } from './reader.ts'
import { ReaderBy, readerBy } from './reader-by.ts'
import { queryOf, ReaderFilter } from './reader-filter.ts'
import type { ReaderQuery } from './readers.store.ts'

@Allow('ANYONE')
@ObjectType({ description: 'A page of a list of readers.' })
export class ReaderConnection extends connectionOf('Reader', () => Reader) {
  query: ReaderQuery
}

@Resolver(() => ReaderConnection)
export class CatalogueResolver {
  @Allow('ANYONE')
  @Query(() => ReaderConnection, { description: 'Published readers, by name.' })
  readers(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ReaderFilter, { nullable: true, description: 'Only those of whom all of it holds.' })
    filter: ReaderFilter | null,
  ): Promise<Connection<Reader>> {
    return readersPage(app, { ...queryOf(filter, app.config.currency), first, after })
  }

  @Allow('ANYONE')
  @FieldResolver(() => Int, { description: 'How many there are, on all pages together.' })
  totalCount(@Root() { query }: ReaderConnection, @Ctx() { app }: Context<Viewer | null>): Promise<number> {
    return readersCount(app, query)
  }

  @Allow('ANYONE')
  @Query(() => Reader, { nullable: true, description: 'One reader; null for who is not published.' })
  reader(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('by', () => ReaderBy, { description: 'Who.' }) by: ReaderBy,
  ): Promise<Reader | null> {
    return readerBy(app, by)
  }

  @Allow('ANYONE')
  @Query(() => [Attribute], {
    description: 'What profiles may be tagged with: tools, then abilities, then styles.',
  })
  attributes(@Ctx() { app }: Context<Viewer | null>): Promise<Attribute[]> {
    return attributes(app)
  }

  @Allow('ANYONE')
  @Query(() => Brand, { description: 'The brand of the host this request came to.' })
  brand(@Ctx() { app, host }: Context<Viewer | null>): Promise<Brand> {
    return brandByHost(app, host)
  }
}
