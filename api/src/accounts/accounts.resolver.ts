import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { ViewerType } from './person.ts'
import {
  ReadmitPersonInput,
  ReadmitPersonResult,
  SuspendPersonInput,
  SuspendPersonResult,
} from './person-access.ts'
import { readmitPerson, suspendPerson } from './suspend-person.ts'

@Resolver()
export class AccountsResolver {
  @Allow('ANYONE')
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null for visitors.' })
  viewer(@Ctx() { viewer }: Context<Viewer | null>): ViewerType | null {
    return viewer && new ViewerType(viewer)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @Mutation(() => SuspendPersonResult, {
    nullable: true,
    description: 'Takes access away at once, open sockets included. Their open readings end.',
  })
  suspendPerson(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SuspendPersonInput, { description: 'Whom, and why.' }) input: SuspendPersonInput,
  ): Promise<typeof SuspendPersonResult> {
    return suspendPerson(app, viewer, input)
  }

  @Allow('SUPPORT', 'MODERATOR')
  @Mutation(() => ReadmitPersonResult, {
    nullable: true,
    description: 'Ends a suspension by our staff. A ban by the identity provider is lifted there.',
  })
  readmitPerson(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReadmitPersonInput, { description: 'Whom, and why.' }) input: ReadmitPersonInput,
  ): Promise<typeof ReadmitPersonResult> {
    return readmitPerson(app, viewer, input)
  }
}
