import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { editReaderProfile, readerProfile } from './edit-reader-profile.ts'
import { EditProfileResult, EditReaderProfileInput, ReaderProfile } from './reader-profile.ts'

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

  @Allow('READER')
  @Mutation(() => EditProfileResult, { description: 'Changes what is given; each key is applied once.' })
  editReaderProfile(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => EditReaderProfileInput, { description: 'The edit.' }) input: EditReaderProfileInput,
  ): Promise<typeof EditProfileResult> {
    return editReaderProfile(app, viewer, { ...input, input: input.profile })
  }
}
