import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { accountsOf, Person, peopleOf, staffIds } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { CursorScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { BadInput } from '../../foundation/fault.ts'
import { Case, CaseConnection } from '../case.ts'
import { addCaseNote } from './add-case-note.ts'
import { assignCase, whyNot } from './assign-case.ts'
import {
  AddCaseNoteInput,
  AddCaseNoteResult,
  AssignCaseInput,
  AssignCaseResult,
  CaseFilter,
} from './case-desk-inputs.ts'
import { CaseEvent, CaseEventConnection } from './case-event.ts'
import { logPage } from './case-log.store.ts'
import { findCases } from './find-cases.ts'
import { dueTimes, isOverdue } from './service-times.ts'

@Resolver(() => Case)
export class CaseDeskResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => CaseConnection, {
    description: 'Open: by priority, then who waits longest. Decided: the newest first.',
  })
  cases(
    @Ctx() { app, viewer }: Context,
    @Arg('filter', () => CaseFilter, { nullable: true, description: 'Which; null: all that are open.' })
    filter: CaseFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Case>> {
    return findCases(app, viewer, filter ?? null, pageSize(first), after ?? null)
  }

  @Allow('SUPPORT')
  @Mutation(() => AssignCaseResult, {
    nullable: true,
    description: 'Takes an open case, gives it to another one of staff, or leaves it to whoever comes next.',
  })
  assignCase(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AssignCaseInput, { description: 'Which, and who.' }) input: AssignCaseInput,
  ): Promise<typeof AssignCaseResult> {
    return assignCase(app, viewer, input)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Mutation(() => AddCaseNoteResult, {
    nullable: true,
    description: 'Writes down what other staff should know of a case. Nobody else reads it.',
  })
  addCaseNote(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AddCaseNoteInput, { description: 'What, and of which.' }) input: AddCaseNoteInput,
  ): Promise<typeof AddCaseNoteResult> {
    return addCaseNote(app, viewer, input)
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'Who works on it; null: nobody.' })
  async assignee(@Root() { assignedTo }: Case, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return assignedTo === null ? null : loaders.of('people', peopleOf(app)).load(assignedTo)
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whoever asks, when they may work on it; otherwise null.',
  })
  async assignableSelf(@Root() of: Case, @Ctx() { app, viewer }: Context): Promise<Person | null> {
    const account = (await accountsOf(app.db, [viewer.id])).get(viewer.id)
    return account && whyNot(of, account) === null ? Person.of(account) : null
  }

  @Allow('STAFF')
  @FieldResolver(() => [Person], { description: 'Who of staff may work on it.' })
  async assignable(@Root() of: Case, @Ctx() { app }: Context): Promise<Person[]> {
    const accounts = await accountsOf(app.db, await staffIds(app.db))
    return [...accounts.values()].filter(account => whyNot(of, account) === null).map(Person.of)
  }

  @Allow('STAFF')
  @FieldResolver(() => DateTimeScalar, { description: 'By when staff are to have taken it up.' })
  async answerDueAt(@Root() of: Case, @Ctx() { app }: Context): Promise<Date> {
    return dueTimes(of, (await policies(app)).cases).answerDueAt
  }

  @Allow('STAFF')
  @FieldResolver(() => DateTimeScalar, { description: 'By when staff are to have decided it.' })
  async decisionDueAt(@Root() of: Case, @Ctx() { app }: Context): Promise<Date> {
    return dueTimes(of, (await policies(app)).cases).decisionDueAt
  }

  @Allow('STAFF')
  @FieldResolver(() => Boolean, { description: 'It was not taken up, or not decided, in time.' })
  async isOverdue(@Root() of: Case, @Ctx() { app }: Context): Promise<boolean> {
    return isOverdue(of, app.clock.now(), (await policies(app)).cases)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => CaseEventConnection, { description: 'What was done with it, the latest first.' })
  async history(
    @Root() { id }: Case,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => CursorScalar, {
      nullable: true,
      description: 'The cursor after which the page begins; without it, the first page.',
    })
    after: string | null,
  ): Promise<Connection<CaseEvent>> {
    if (after != null && !/^\d{1,18}$/.test(after))
      throw new BadInput('after must be a cursor that this list gave you.')
    const lines = await logPage(app.db, id, after ?? null, pageSize(first))
    return pageOf(lines.map(CaseEvent.of), first, after, line => String(line.id))
  }
}

@Resolver(() => CaseEvent)
export class CaseEventResolver {
  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'Who did it; null: the platform itself.' })
  async by(@Root() { by }: CaseEvent, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return by === null ? null : loaders.of('people', peopleOf(app)).load(by)
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'To whom it was given, with GIVEN.' })
  async to(@Root() { to }: CaseEvent, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return to === null ? null : loaders.of('people', peopleOf(app)).load(to)
  }
}
