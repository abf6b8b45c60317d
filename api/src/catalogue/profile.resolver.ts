import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow, own } from '../foundation/policy.ts'
import { editReaderProfile, readerProfile } from './edit-reader-profile.ts'
import { EditProfileResult, ReaderProfile, ReaderProfileInput } from './reader-profile.ts'

@Resolver()
export class ProfileResolver {
  @Allow('CLIENT', own('profile'))
  @Query(() => ReaderProfile, {
    nullable: true,
    description: 'The viewer’s own profile for editing; null for who is no reader.',
  })
  readerProfile(@Ctx() { app, viewer }: Context): Promise<ReaderProfile | null> {
    return readerProfile(app, viewer)
  }

  @Allow('READER', own('profile'))
  @Mutation(() => EditProfileResult, { description: 'Changes what is given; each key is applied once.' })
  editReaderProfile(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReaderProfileInput) input: ReaderProfileInput,
    @Arg('version', () => String) version: string,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<typeof EditProfileResult> {
    return editReaderProfile(app, viewer, { input, version, idempotencyKey })
  }
}
