import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { readerProfile } from './edit-reader-profile.ts'
import { ReaderProfile } from './reader-profile.ts'

@Resolver(() => ViewerType)
export class ProfileResolver {
  @Allow('CLIENT')
  @FieldResolver(() => ReaderProfile, {
    nullable: true,
    description: 'The viewer’s own profile for editing; null for who is no reader.',
  })
  readerProfile(@Ctx() { app, viewer }: Context): Promise<ReaderProfile | null> {
    return readerProfile(app, viewer)
  }
}
