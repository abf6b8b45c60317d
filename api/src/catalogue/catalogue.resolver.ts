import { Arg, Ctx, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { type Connection, connectionOf } from '../foundation/connection.ts'
import { Allow } from '../foundation/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { attributes } from './attributes.ts'
import { Brand, brandByHost } from './brand.ts'
import { readerBySlug, readersPage } from './find-readers.ts'
import { Attribute, Reader } from './reader.ts'
import { queryOf, ReaderFilter } from './reader-filter.ts'
import { countReaders, type ReaderQuery } from './readers.store.ts'

@Allow('ANYONE')
@ObjectType()
export class ReaderConnection extends connectionOf('Reader', () => Reader) {
  query: ReaderQuery
}

@Resolver(() => ReaderConnection)
export class CatalogueResolver {
  @Allow('ANYONE')
  @Query(() => ReaderConnection)
  readers(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ReaderFilter, { nullable: true }) filter: ReaderFilter | null,
  ): Promise<Connection<Reader>> {
    return readersPage(app, { ...queryOf(filter, app.config.currency), first, after })
  }

  @Allow('ANYONE')
  @FieldResolver(() => Int)
  totalCount(@Root() { query }: ReaderConnection, @Ctx() { app }: Context<Viewer | null>): Promise<number> {
    return countReaders(app.db, query)
  }

  @Allow('ANYONE')
  @Query(() => Reader, { nullable: true })
  reader(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('slug', () => String) slug: string,
  ): Promise<Reader | null> {
    return readerBySlug(app, slug)
  }

  @Allow('ANYONE')
  @Query(() => [Attribute])
  attributes(@Ctx() { app }: Context<Viewer | null>): Promise<Attribute[]> {
    return attributes(app)
  }

  @Allow('ANYONE')
  @Query(() => Brand, { description: 'The brand of the host this request came to.' })
  brand(@Ctx() { app, host }: Context<Viewer | null>): Promise<Brand> {
    return brandByHost(app, host)
  }
}
