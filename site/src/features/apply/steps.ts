import type { ApplicationStep } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'

/** The steps in their order, by the last part of their address. */
export const steps = {
  identity: 'IDENTITY',
  experience: 'EXPERIENCE',
  profile: 'PROFILE',
  tags: 'TAGS',
  rates: 'RATES',
  picture: 'PICTURES',
  sample: 'SAMPLE',
  agreement: 'AGREEMENT',
} as const satisfies Record<string, ApplicationStep>

export type StepSlug = keyof typeof steps
export const stepSlugs = Object.keys(steps) as StepSlug[]

export const isStepSlug = (slug: string): slug is StepSlug => Object.hasOwn(steps, slug)
export const slugOfStep = (step: ApplicationStep): StepSlug =>
  stepSlugs.find(slug => steps[slug] === step) ?? 'identity'

/** Where to go after a step: to the next one that is missing, else to what there is to send. */
export function afterStep(slug: StepSlug, complete: readonly ApplicationStep[]): string {
  const place = stepSlugs.indexOf(slug)
  const order = [...stepSlugs.slice(place + 1), ...stepSlugs.slice(0, place)]
  const next = order.find(each => !complete.includes(steps[each]))
  return next ? `/apply/${next}` : '/apply'
}

export const stepTitle = (step: ApplicationStep): string => m['apply.step']({ step })
export const stepHint = (step: ApplicationStep): string => m['apply.step.hint']({ step })
