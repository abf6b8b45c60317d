import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { parseId } from '../foundation/ids.ts'
import { acknowledgeCase } from './acknowledge-case.ts'
import { CaseState } from './case.ts'
import { closeCase } from './close-case.ts'
import {
  AcknowledgeCaseInput,
  AcknowledgeCaseResult,
  CloseCaseInput,
  CloseCaseResult,
  PlatformCase,
  PlatformCaseConnection,
  PlatformCaseKind,
} from './platform-case.ts'
import { platformCasePage, seenOf } from './platform-cases.store.ts'

@Resolver(() => PlatformCase)
export class PlatformCasesResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => PlatformCaseConnection, {
    description: 'What the platform found. Open: who waits longest comes first. Decided: the newest first.',
  })
  async platformCases(
    @Ctx() { app }: Context,
    @Arg('kind', () => PlatformCaseKind, { description: 'What they are about.' }) kind: PlatformCaseKind,
    @Arg('state', () => CaseState, { defaultValue: CaseState.OPEN, description: 'Those that are so.' })
    state: CaseState,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PlatformCase>> {
    const from = after ? parseId('case', after) : null
    const page = await platformCasePage(app.db, { kind, state, after: from, first: pageSize(first) })
    return pageOf(page, first, after, each => each.id)
  }

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

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Mutation(() => AcknowledgeCaseResult, {
    description: 'Records that somebody of staff has seen it and looks after it.',
  })
  acknowledgeCase(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AcknowledgeCaseInput, { description: 'Which.' }) { caseId }: AcknowledgeCaseInput,
  ): Promise<typeof AcknowledgeCaseResult> {
    return acknowledgeCase(app, viewer, caseId)
  }

  @Allow('STAFF')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody of staff acknowledged it; null until then.',
  })
  async seenAt(@Root() { id }: PlatformCase, @Ctx() { app, loaders }: Context): Promise<Date | null> {
    const seen = await loaders.of('seen-cases', ids => seenOf(app.db, ids as string[])).load(id)
    return seen?.at ?? null
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'Whom it concerns, if anybody.' })
  async person(@Root() { personId }: PlatformCase, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return personId === null ? null : loaders.of('people', peopleOf(app)).load(personId)
  }
}
