import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { wordsFromJson } from '../foundation/words-json.ts'
import { closeCase } from './close-case.ts'
import { CloseCaseInput, CloseCaseResult, PlatformCase } from './platform-case.ts'

@Resolver(() => PlatformCase)
export class PlatformCasesResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Mutation(() => CloseCaseResult, {
    description: 'Records what was done about it, once. No money moves by it.',
  })
  closeCase(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => CloseCaseInput, { description: 'What was done.' }) input: CloseCaseInput,
  ): Promise<typeof CloseCaseResult> {
    return closeCase(app, viewer, input)
  }

  @Allow('STAFF')
  @FieldResolver(() => String)
  words(@Root() { says, words }: PlatformCase, @Ctx() { language }: Context): string {
    return says?.map(line => wordsFromJson(line).in(language)).join('\n') ?? words
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'Whom it concerns, if anybody.' })
  async person(@Root() { personId }: PlatformCase, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return personId === null ? null : loaders.of('people', peopleOf(app)).load(personId)
  }
}
