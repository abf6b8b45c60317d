import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { EditProfileResult, EditReaderProfileInput } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { editJudgedProfile } from './edit-profile.ts'

@Resolver()
export class ProfileEditsResolver {
  @Allow('READER')
  @Mutation(() => EditProfileResult, { description: 'Changes what is given; each key is applied once.' })
  editReaderProfile(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => EditReaderProfileInput, { description: 'The edit.' }) input: EditReaderProfileInput,
  ): Promise<typeof EditProfileResult> {
    return editJudgedProfile(app, viewer, { ...input, input: input.profile })
  }
}
