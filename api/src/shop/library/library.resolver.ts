import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Product, productById } from '../../catalogue/index.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { finishLesson } from './finish-lesson.ts'
import { LibraryItem, LibraryItemConnection } from './library-item.ts'
import { ownLibrary } from './library-of.ts'
import { openFile } from './open-file.ts'
import { FinishLessonResult, OpenLibraryFileResult } from './refusals.ts'

@Resolver()
export class LibraryResolver {
  @Allow('CLIENT')
  @RateLimit('library-file')
  @Mutation(() => OpenLibraryFileResult, {
    description: 'A link to a file of something in the viewer’s library; each counts as opening it.',
  })
  openLibraryFile(
    @Ctx() { app, viewer, language }: Context,
    @Arg('libraryItemId', () => ID, { description: 'Of what.' }) libraryItemId: string,
    @Arg('number', () => Int, { description: 'Its place, from 1 on.' }) number: number,
  ): Promise<typeof OpenLibraryFileResult> {
    return openFile(app, viewer, { libraryItemId, number }, language)
  }

  @Allow('CLIENT')
  @Mutation(() => FinishLessonResult, {
    description: 'The viewer is done with a lesson, and the next one opens. Asked again, it is finished.',
  })
  finishLesson(
    @Ctx() { app, viewer }: Context,
    @Arg('libraryItemId', () => ID, { description: 'Of which course.' }) libraryItemId: string,
    @Arg('number', () => Int, { description: 'Its place, from 1 on.' }) number: number,
  ): Promise<typeof FinishLessonResult> {
    return finishLesson(app, viewer, { libraryItemId, number })
  }
}

@Resolver(() => LibraryItem)
export class LibraryItemFieldsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'The product as it is now; null: it is sold no longer.',
  })
  product(@Root() { productId }: LibraryItem, @Ctx() { app }: Context): Promise<Product | null> {
    return productById(app, productId)
  }
}

@Resolver(() => ViewerType)
export class ViewerLibraryResolver {
  @Allow('CLIENT')
  @FieldResolver(() => LibraryItemConnection, {
    description: 'Digital products that they own, the latest first.',
  })
  library(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<LibraryItem>> {
    return ownLibrary(context, first, after)
  }
}
