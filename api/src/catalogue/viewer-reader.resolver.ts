import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { readersByIds } from './find-readers.ts'
import { Reader } from './reader.ts'

@Resolver(() => ViewerType)
export class ViewerReaderResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Reader, {
    nullable: true,
    description: 'As whom others see the viewer, if the viewer is a reader.',
  })
  async reader(@Root() { readerId }: ViewerType, @Ctx() { app, loaders }: Context): Promise<Reader | null> {
    if (readerId === null) return null
    return loaders.of('readers', (ids: readonly string[]) => readersByIds(app, ids)).load(readerId)
  }
}
