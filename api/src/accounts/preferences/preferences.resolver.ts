import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { App, Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { consentNeededOf } from '../consent/require-consent.ts'
import { ViewerType } from '../person.ts'
import { changePreferences } from './change-preferences.ts'
import { markDone, type PreferencesRow, preferencesOf } from './preferences.store.ts'
import {
  ChangePreferencesInput,
  CompleteOnboardingStepInput,
  Onboarding,
  onboardingOf,
  Preferences,
} from './preferences.ts'

@Resolver(() => ViewerType)
export class PreferencesResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Preferences, { description: 'What they chose for themselves.' })
  async preferences(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<Preferences> {
    return shown(await preferencesOf(app.db, id))
  }

  @Allow('CLIENT')
  @FieldResolver(() => Onboarding, { description: 'How far they are in getting to know the platform.' })
  onboarding(@Root() { id }: ViewerType, @Ctx() { app }: Context): Promise<Onboarding> {
    return onboardingNow(app, id)
  }

  @Allow('CLIENT')
  @Mutation(() => Preferences, {
    nullable: true,
    description: 'Changes how others see the viewer, and the language of what they are sent.',
  })
  async changePreferences(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ChangePreferencesInput, { description: 'What changes.' })
    input: ChangePreferencesInput,
  ): Promise<Preferences> {
    return shown(await changePreferences(app, viewer, input))
  }

  @Allow('CLIENT')
  @Mutation(() => Onboarding, {
    nullable: true,
    description: 'A step of onboarding is done, or was skipped.',
  })
  async completeOnboardingStep(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => CompleteOnboardingStepInput, { description: 'Which.' })
    { step, intent = null }: CompleteOnboardingStepInput,
  ): Promise<Onboarding> {
    if (step === 'CONSENT')
      throw new BadInput('CONSENT is done by giveConsent: send what is agreed to there.')
    if ((step === 'INTENT') !== (intent !== null))
      throw new BadInput('Send `intent` with the step INTENT, and with no other.', { argument: 'intent' })
    await markDone(app.db, viewer.id, step, intent)
    return onboardingNow(app, viewer.id)
  }
}

async function onboardingNow(app: App, personId: string): Promise<Onboarding> {
  const [row, needed] = await Promise.all([preferencesOf(app.db, personId), consentNeededOf(app, personId)])
  return onboardingOf(row, needed.length === 0)
}

const shown = ({ alias, language }: PreferencesRow): Preferences =>
  Object.assign(new Preferences(), { alias, language })
