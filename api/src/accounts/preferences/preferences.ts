import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Language } from '../../foundation/messages.ts'

export const Intent = { CLIENT: 'CLIENT', READER: 'READER' } as const
export type Intent = keyof typeof Intent
registerEnumType(Intent, {
  name: 'OnboardingIntent',
  description: 'What brings somebody to the platform.',
  valuesConfig: {
    CLIENT: { description: 'They want readings.' },
    READER: { description: 'They want to give readings.' },
  },
})

export const OnboardingStep = {
  CONSENT: 'CONSENT',
  INTENT: 'INTENT',
  PROFILE: 'PROFILE',
  TOUR: 'TOUR',
} as const
export type OnboardingStep = keyof typeof OnboardingStep
registerEnumType(OnboardingStep, {
  name: 'OnboardingStep',
  description: 'A step of getting to know the platform, in this order.',
  valuesConfig: {
    CONSENT: { description: 'They are of age and accepted the terms: giveConsent.' },
    INTENT: { description: 'They chose what brings them here.' },
    PROFILE: { description: 'They chose how others see them.' },
    TOUR: { description: 'They took the tour, or skipped it.' },
  },
})

const STEPS = Object.values(OnboardingStep)

@Allow('CLIENT')
@ObjectType({ description: 'How far the viewer is in getting to know the platform.', simpleResolvers: true })
export class Onboarding {
  @Field(() => Intent, { nullable: true, description: 'What brings them here; null until they chose it.' })
  intent: Intent | null

  @Field(() => [OnboardingStep], { description: 'The steps that are done.' })
  done: OnboardingStep[]

  @Field(() => OnboardingStep, { nullable: true, description: 'The first that is not; null when all are.' })
  next: OnboardingStep | null

  @Field(() => Int, { description: 'How much is done, in percent.' })
  percent: number
}

@Allow('CLIENT')
@ObjectType({ description: 'What the viewer chose for themselves.', simpleResolvers: true })
export class Preferences {
  @Field(() => String, { nullable: true, description: 'The name others see instead of their own.' })
  alias: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Language of mails, "en" or "es"; null: the one their browser asked for when they signed in.',
  })
  language: Language | null
}

@InputType({ description: 'What the viewer chooses; what is left out stays as it is.' })
export class ChangePreferencesInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name others see, at most 40 characters; "" for their own.',
  })
  alias?: string | null

  @Field(() => String, { nullable: true, description: 'Language of mails: "en" or "es".' })
  language?: string | null
}

@InputType({ description: 'A step that is done.' })
export class CompleteOnboardingStepInput {
  @Field(() => OnboardingStep, { description: 'Which one; CONSENT is done by giveConsent alone.' })
  step: OnboardingStep

  @Field(() => Intent, { nullable: true, description: 'With INTENT: what brings them here.' })
  intent?: Intent | null
}

/** `done` as it is stored, and whether nothing is left to consent to. */
export function onboardingOf(
  { intent, doneSteps }: { readonly intent: Intent | null; readonly doneSteps: readonly string[] },
  hasConsented: boolean,
): Onboarding {
  const done = STEPS.filter(step => (step === 'CONSENT' ? hasConsented : doneSteps.includes(step)))
  return Object.assign(new Onboarding(), {
    intent,
    done,
    next: STEPS.find(step => !done.includes(step)) ?? null,
    percent: Math.round((done.length / STEPS.length) * 100),
  })
}
