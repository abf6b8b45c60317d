import { createUnionType } from 'type-graphql'
import { DocumentChanged, TooYoung } from '../accounts/index.ts'
import { ProfileInvalid } from '../catalogue/index.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { Application } from './application.ts'
import { AlreadyReader, ApplicationIncomplete, ApplicationNotOpen, InvitationNotOpen } from './refusals.ts'

export const SaveApplicationStepResult = createUnionType({
  name: 'SaveApplicationStepResult',
  description: 'The application with the step in it, or why it was not saved.',
  types: () =>
    [
      Application,
      ProfileInvalid,
      TooYoung,
      DocumentChanged,
      ApplicationNotOpen,
      AlreadyReader,
      IdempotencyKeyReused,
    ] as const,
})

export const SubmitApplicationResult = createUnionType({
  name: 'SubmitApplicationResult',
  description: 'The application as staff have it, or why they do not.',
  types: () =>
    [Application, ApplicationIncomplete, ApplicationNotOpen, AlreadyReader, IdempotencyKeyReused] as const,
})

export const ChangeApplicationResult = createUnionType({
  name: 'ChangeApplicationResult',
  description: 'The application as it stands now, or why nothing was done.',
  types: () => [Application, ApplicationNotOpen, IdempotencyKeyReused] as const,
})

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The application that the invitation approves once its steps are complete, or why not.',
  types: () => [Application, InvitationNotOpen, AlreadyReader] as const,
})
