import { Ctx, createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { UrlScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { Payee } from '../../outside/index.ts'
import { missingWords } from './missing-words.ts'

const messageFor = wordsFor({
  'refusal.payoutSetupRefused': [],
})

export const PayoutSetupState = {
  NOT_STARTED: 'NOT_STARTED',
  INCOMPLETE: 'INCOMPLETE',
  IN_REVIEW: 'IN_REVIEW',
  READY: 'READY',
  RESTRICTED: 'RESTRICTED',
} as const
export type PayoutSetupState = keyof typeof PayoutSetupState
registerEnumType(PayoutSetupState, {
  name: 'PayoutSetupState',
  description: 'Earnings are paid out while it is READY, and stay in the earnings otherwise.',
  valuesConfig: {
    NOT_STARTED: { description: 'The payment provider has received nothing yet.' },
    READY: { description: 'Payouts arrive.' },
    INCOMPLETE: { description: 'Begun; the payment provider has not received everything yet.' },
    IN_REVIEW: { description: 'All is handed in, and the payment provider looks at it.' },
    RESTRICTED: {
      description:
        'The payment provider does not pay to this account: it wants what is missing, or has turned it away.',
    },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'Whether a reader can be paid: what the payment provider knows of the reader and their bank.',
  simpleResolvers: true,
})
export class PayoutSetup {
  @Field(() => PayoutSetupState, { description: 'How far it has come.' })
  state: PayoutSetupState

  /** What the payment provider wants now, in its own terms. */
  due: readonly string[]

  @Field(() => [String], {
    description: 'What the payment provider wants now, in plain words such as "your bank account".',
  })
  missing(@Ctx() { language }: Pick<Context, 'language'>): string[] {
    return missingWords(language, this.due)
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The first payday that passed these earnings over because this was not done; null when none has.',
  })
  waitingSince: Date | null
}

@Allow('ANYONE')
@ObjectType({ description: 'What the payment provider answered.', simpleResolvers: true })
export class CheckPayoutSetupPayload {
  @Field(() => PayoutSetup, { description: 'The setup as it stands now.' })
  payoutSetup: PayoutSetup
}

/** What can be made of an account now. Deciding is the provider's; this only translates it into our terms. */
export function stateOf({ isPayable, isRejected, isSubmitted, due }: Omit<Payee, 'accountId' | 'reference'>) {
  if (isPayable) return 'READY'
  if (isRejected) return 'RESTRICTED'
  if (!isSubmitted) return 'INCOMPLETE'
  return due.length > 0 ? 'RESTRICTED' : 'IN_REVIEW'
}

@Allow('ANYONE')
@ObjectType({ description: 'The payment provider’s own page, for this one visit.', simpleResolvers: true })
export class PayoutSetupLink {
  @Field(() => UrlScalar, { description: 'Works once, for a few minutes; comes back to the reader’s desk.' })
  readonly url: string

  constructor(url: string) {
    this.url = url
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'The payment provider does not open its page for this account.',
})
export class PayoutSetupRefused extends Refusal {
  constructor() {
    super(messageFor('refusal.payoutSetupRefused'))
  }
}

export const StartPayoutSetupResult = createUnionType({
  name: 'StartPayoutSetupResult',
  description: 'Where to go, or why not.',
  types: () => [PayoutSetupLink, PayoutSetupRefused, IdempotencyKeyReused] as const,
})
