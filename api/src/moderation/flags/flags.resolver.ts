import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { flagContent } from './flag-content.ts'
import { FlagContentInput, FlagContentResult } from './flag-input.ts'

@Resolver()
export class FlagsResolver {
  @Allow('CLIENT')
  @RateLimit('flag')
  @Mutation(() => FlagContentResult, {
    description:
      'Reports something that somebody else wrote, once a person and thing. Its author never learns by whom.',
  })
  flagContent(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => FlagContentInput, { description: 'What, and why.' }) input: FlagContentInput,
  ): Promise<typeof FlagContentResult> {
    return flagContent(app, viewer, input)
  }
}
