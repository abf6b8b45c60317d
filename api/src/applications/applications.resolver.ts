import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf, ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { PayoutSetupState, setupOf } from '../billing/index.ts'
import { Reader, readersByIds } from '../catalogue/index.ts'
import type { Connection } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { Application, ApplicationConnection, ApplicationVersion } from './application.ts'
import { ApplicationState, ApplicationStep } from './application-state.ts'
import { applicationOf, versionsOf } from './applications.store.ts'
import { AGAIN_DAYS, changedFields, completeSteps, isChangeable, isPossible } from './content.ts'
import { approveApplication, askBackApplication, declineApplication } from './decide-application.ts'
import {
  AppealApplicationInput,
  ApproveApplicationInput,
  AskBackApplicationInput,
  DeclineApplicationInput,
  SaveApplicationStepInput,
} from './inputs.ts'
import { queueOf } from './queue.ts'
import { ChangeApplicationResult, SaveApplicationStepResult, SubmitApplicationResult } from './results.ts'
import { saveApplicationStep } from './save-step.ts'
import { appealApplication, submitApplication, withdrawApplication } from './submit-application.ts'

/** The newest; nobody has more but who submits for weeks. */
const MOST_VERSIONS = 60

@Resolver(() => ViewerType)
export class ViewerApplicationResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Application, {
    nullable: true,
    description: 'What they wrote to become a reader; null for who began nothing.',
  })
  async application(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<Application | null> {
    const row = await applicationOf(app.db, id)
    return row && Application.of(row, app.config.currency)
  }
}

@Resolver(() => Application)
export class ApplicationsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => [ApplicationStep], { description: 'Steps that are complete.' })
  async complete(@Root() { row }: Application, @Ctx() { app }: Context): Promise<ApplicationStep[]> {
    return completeSteps(row.content, (await app.legalVersions()).TERMS?.current ?? null)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Boolean, {
    description: `Its person may change it: also ${AGAIN_DAYS} days after a no, when it is a draft again.`,
  })
  isChangeable(@Root() { row }: Application, @Ctx() { app }: Context): boolean {
    return isChangeable(row, app.clock.now())
  }

  @Allow('CLIENT')
  @FieldResolver(() => Boolean, { description: 'Its person may ask staff to decide once more.' })
  isAppealable(@Root() { row }: Application): boolean {
    return isPossible('APPEALED', row)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Boolean, {
    description: 'Staff invited its person: it is approved once it is submitted.',
  })
  isInvited(@Root() { row }: Application): boolean {
    return row.invitationId !== null
  }

  @Allow('CLIENT')
  @FieldResolver(() => PayoutSetupState, {
    description: 'Whether its person can be paid; they set it up once they are a reader.',
  })
  async payoutSetupState(@Root() { row }: Application, @Ctx() { app }: Context): Promise<PayoutSetupState> {
    return (await setupOf(app.db, row.personId)).state
  }

  @Allow('CLIENT')
  @FieldResolver(() => Reader, { nullable: true, description: 'The profile, once it is published.' })
  async reader(@Root() { row }: Application, @Ctx() { app, loaders }: Context): Promise<Reader | null> {
    if (row.readerId === null) return null
    return loaders.of('readers', (ids: readonly string[]) => readersByIds(app, ids)).load(row.readerId)
  }

  @Allow('MODERATOR', 'SUPPORT')
  @FieldResolver(() => Person, { nullable: true, description: 'Who applies.' })
  person(@Root() { row }: Application, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(row.personId)
  }

  @Allow('MODERATOR', 'SUPPORT')
  @Extensions({ listSize: MOST_VERSIONS })
  @FieldResolver(() => [ApplicationVersion], {
    description: 'Each time it was sent or decided, the latest first.',
  })
  async versions(@Root() { id }: Application, @Ctx() { app }: Context): Promise<ApplicationVersion[]> {
    const rows = await versionsOf(app.db, id, MOST_VERSIONS)
    return rows.map((row, at) =>
      ApplicationVersion.of(
        row,
        changedFields(rows[at + 1]?.content ?? {}, row.content),
        app.config.currency,
      ),
    )
  }

  @Allow('MODERATOR', 'SUPPORT')
  @Query(() => ApplicationConnection, {
    description: 'Applications of one state; what has stood so for the longest comes first.',
  })
  applications(
    @Ctx() { app }: Context,
    @Arg('state', () => ApplicationState, { description: 'Which.' }) state: ApplicationState,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Application>> {
    return queueOf(app, state, first, after)
  }

  @Allow('CLIENT')
  @RateLimit('application')
  @Mutation(() => SaveApplicationStepResult, {
    description: 'Keeps one step of the viewer’s application; the first one begins it.',
  })
  saveApplicationStep(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SaveApplicationStepInput, { description: 'The step.' })
    input: SaveApplicationStepInput,
  ): Promise<typeof SaveApplicationStepResult> {
    return saveApplicationStep(app, viewer, input)
  }

  @Allow('CLIENT')
  @RateLimit('application')
  @Mutation(() => SubmitApplicationResult, { description: 'The viewer sends their application to staff.' })
  submitApplication(
    @Ctx() { app, viewer }: Context,
    @Arg('idempotencyKey', () => IdempotencyKeyScalar) idempotencyKey: string,
  ): Promise<typeof SubmitApplicationResult> {
    return submitApplication(app, viewer, idempotencyKey)
  }

  @Allow('CLIENT')
  @RateLimit('application')
  @Mutation(() => ChangeApplicationResult, { description: 'The viewer takes their application back.' })
  withdrawApplication(
    @Ctx() { app, viewer }: Context,
    @Arg('idempotencyKey', () => IdempotencyKeyScalar) idempotencyKey: string,
  ): Promise<typeof ChangeApplicationResult> {
    return withdrawApplication(app, viewer, idempotencyKey)
  }

  @Allow('CLIENT')
  @RateLimit('application')
  @Mutation(() => ChangeApplicationResult, {
    description: 'The viewer, who was declined, asks staff to decide once more; once.',
  })
  appealApplication(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AppealApplicationInput, { description: 'Why.' }) input: AppealApplicationInput,
  ): Promise<typeof ChangeApplicationResult> {
    return appealApplication(app, viewer, input)
  }

  @Allow('MODERATOR')
  @Mutation(() => ChangeApplicationResult, {
    description: 'Staff ask about steps; its person is told, changes them and submits again.',
  })
  askBackApplication(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AskBackApplicationInput, { description: 'The questions.' })
    input: AskBackApplicationInput,
  ): Promise<typeof ChangeApplicationResult> {
    return askBackApplication(app, viewer, input)
  }

  @Allow('MODERATOR')
  @Mutation(() => ChangeApplicationResult, {
    description: 'Staff say yes: the profile is published, and its person is a reader and told so.',
  })
  approveApplication(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ApproveApplicationInput, { description: 'Which.' }) input: ApproveApplicationInput,
  ): Promise<typeof ChangeApplicationResult> {
    return approveApplication(app, viewer, input)
  }

  @Allow('MODERATOR')
  @Mutation(() => ChangeApplicationResult, { description: 'Staff say no, and its person is told why.' })
  declineApplication(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => DeclineApplicationInput, { description: 'Which, and why.' })
    input: DeclineApplicationInput,
  ): Promise<typeof ChangeApplicationResult> {
    return declineApplication(app, viewer, input)
  }
}
