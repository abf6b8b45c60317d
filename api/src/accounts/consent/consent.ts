import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({
  'refusal.consentNeeded': [],
  'refusal.documentChanged': [],
  'refusal.tooYoung': ['years'],
})

export const ConsentKind = {
  ADULT: 'ADULT',
  TERMS: 'TERMS',
  PRIVACY: 'PRIVACY',
  MARKETING: 'MARKETING',
  ANALYTICS: 'ANALYTICS',
  THIRD_PARTY: 'THIRD_PARTY',
} as const
export type ConsentKind = keyof typeof ConsentKind
registerEnumType(ConsentKind, {
  name: 'ConsentKind',
  description: 'What somebody agrees to.',
  valuesConfig: {
    ADULT: { description: 'They are of age.' },
    TERMS: { description: 'The terms of use.' },
    PRIVACY: { description: 'The privacy policy.' },
    MARKETING: { description: 'Mails about news and offers; optional.' },
    ANALYTICS: { description: 'Measuring how they use the site; optional.' },
    THIRD_PARTY: { description: 'Sharing data with partners; optional.' },
  },
})

/** What may be agreed to or not; it can be taken back. */
export const OPTIONAL_CONSENTS = ['MARKETING', 'ANALYTICS', 'THIRD_PARTY'] as const

export const AgeMethod = { DATE_OF_BIRTH: 'DATE_OF_BIRTH', ATTESTATION: 'ATTESTATION' } as const
export type AgeMethod = keyof typeof AgeMethod
registerEnumType(AgeMethod, {
  name: 'AgeMethod',
  description: 'How somebody showed that they are of age.',
  valuesConfig: {
    DATE_OF_BIRTH: { description: 'By a date of birth, which is checked and not stored.' },
    ATTESTATION: { description: 'Our staff or the seeds of a local world vouch for it.' },
  },
})

@Allow('CLIENT')
@ObjectType({
  description: 'The viewer’s newest answer to one kind of consent.',
  simpleResolvers: true,
})
export class Consent {
  @Field(() => ConsentKind, { description: 'To what.' })
  kind: ConsentKind

  @Field(() => Boolean, { description: 'They agreed; false when they took it back, or refused.' })
  isGiven: boolean

  @Field(() => Int, { nullable: true, description: 'Which version of the document.' })
  version: number | null

  @Field(() => AgeMethod, { nullable: true, description: 'How they showed that they are of age.' })
  method: AgeMethod | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date
}

/** Of a document that people accept: the version in force, and the least that is enough. */
interface Versions {
  readonly current: number
  readonly required: number
}

/** Null where there is no document to accept. */
export type LegalVersions = Readonly<Record<'TERMS' | 'PRIVACY', Versions | null>>

/**
 * What somebody must still agree to before they spend money.
 *
 * @rule consent: Nobody tops up, asks for a reading or waits for one before they showed that they are of age and accepted the terms and the privacy policy in a version that is recent enough.
 */
export function neededConsents(
  given: readonly Pick<Consent, 'kind' | 'isGiven' | 'version'>[],
  versions: LegalVersions,
): ConsentKind[] {
  const newest = (kind: ConsentKind) => given.find(each => each.kind === kind && each.isGiven)
  const needed: ConsentKind[] = newest('ADULT') ? [] : ['ADULT']
  for (const kind of ['TERMS', 'PRIVACY'] as const) {
    const required = versions[kind]?.required ?? 0
    if ((newest(kind)?.version ?? 0) < required) needed.push(kind)
  }
  return needed
}

export const ADULT_YEARS = 18

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/** Whole years from a date of birth ("1990-04-27") until a day; null when it is no date, or not yet come. */
export function ageOn(dateOfBirth: string, today: Date): number | null {
  const [, year, month, day] = (DATE.exec(dateOfBirth) ?? []).map(Number)
  if (!year || !month || !day) return null
  const born = new Date(Date.UTC(year, month - 1, day))
  if (born.getUTCMonth() !== month - 1 || born > today) return null
  const hadBirthday =
    today.getUTCMonth() > month - 1 || (today.getUTCMonth() === month - 1 && today.getUTCDate() >= day)
  return today.getUTCFullYear() - year - (hadBirthday ? 0 : 1)
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'First the viewer shows that they are of age and accepts the terms: giveConsent.',
})
export class ConsentNeeded extends Refusal {
  @Field(() => [ConsentKind], { description: 'What is missing.' })
  readonly needed: readonly ConsentKind[]

  constructor(needed: readonly ConsentKind[]) {
    super(messageFor('refusal.consentNeeded'))
    this.needed = needed
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Only adults may use the platform.' })
export class TooYoung extends Refusal {
  constructor() {
    super(messageFor('refusal.tooYoung', { years: ADULT_YEARS }))
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'A document changed since it was read: read it again, and send its version.',
})
export class DocumentChanged extends Refusal {
  constructor() {
    super(messageFor('refusal.documentChanged'))
  }
}

@InputType({ description: 'What the viewer agrees to.' })
export class GiveConsentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Date of birth, such as "1990-04-27", when ADULT is needed. It is checked and not stored.',
  })
  dateOfBirth?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the terms that was read, when TERMS is needed.',
  })
  termsVersion?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the privacy policy that was read, when PRIVACY is needed.',
  })
  privacyVersion?: number | null

  @Field(() => [ConsentKind], {
    nullable: true,
    description:
      'Of the optional kinds those that are agreed to; the others are not. Left out, they stay as they are.',
  })
  options?: ConsentKind[] | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Allow('CLIENT')
@ObjectType({
  description: 'What the viewer agreed to now, and what is still missing.',
  simpleResolvers: true,
})
export class GiveConsentPayload {
  @Field(() => [ConsentKind], { description: 'What is still missing.' })
  consentNeeded: ConsentKind[]

  @Field(() => [Consent], { description: 'The newest of each kind.' })
  consents: Consent[]
}

export const GiveConsentResult = createUnionType({
  name: 'GiveConsentResult',
  description: 'What is agreed to, or why nothing was written down.',
  types: () => [GiveConsentPayload, TooYoung, DocumentChanged, IdempotencyKeyReused] as const,
})
