import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../accounts/index.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import { InsufficientFunds } from '../readings/index.ts'
import type { AnswerState } from './answer.ts'
import { Answer, AnswerStateEnum } from './answer-type.ts'
import type { ReplyProblem } from './templates/questions.ts'
import { AnswerUpload } from './uploads/upload-type.ts'

const messageFor = wordsFor({
  'refusal.answerNotOffered': [],
  'refusal.answerNotOpen': ['state'],
  'refusal.answerTermsChanged': ['price'],
  'refusal.clarificationNotAllowed': [],
  'refusal.deliveryIncomplete.recording': [],
  'refusal.deliveryIncomplete.text': [],
  'refusal.insufficientFunds.answer': ['required', 'balance'],
  'refusal.recordingTooLarge': ['most'],
  'refusal.repliesInvalid': ['problem', 'prompt'],
})

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'This answer is not offered, or not any more.' })
export class AnswerNotOffered extends Refusal {
  constructor() {
    super(messageFor('refusal.answerNotOffered'))
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'The price or the promised time changed since it was shown: show what holds now and ask again.',
})
export class AnswerTermsChanged extends Refusal {
  @Field(() => MoneyType, { description: 'What it costs now.' })
  readonly price: Money

  @Field(() => Int, { description: 'Within how many minutes it is promised now.' })
  readonly promisedMinutes: number

  constructor(price: Money, promisedMinutes: number) {
    super(messageFor('refusal.answerTermsChanged', { price }))
    this.price = price
    this.promisedMinutes = promisedMinutes
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'A reply does not fit its question; `code` says why.' })
export class RepliesInvalid extends Refusal {
  @Field(() => Int, { description: 'Which question, counted from 0.' })
  readonly question: number

  constructor(problem: ReplyProblem, question: number, prompt: string) {
    super(messageFor('refusal.repliesInvalid', { problem, prompt }), problem)
    this.question = question
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The answer is over, or stands otherwise by now.' })
export class AnswerNotOpen extends Refusal {
  @Field(() => AnswerStateEnum, { description: 'How it stands.' })
  readonly state: AnswerState

  constructor(state: AnswerState) {
    super(messageFor('refusal.answerNotOpen', { state }))
    this.state = state
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'What was promised is missing; the code is TEXT_MISSING or RECORDING_MISSING.',
})
export class DeliveryIncomplete extends Refusal {
  static text(): DeliveryIncomplete {
    return new DeliveryIncomplete(messageFor('refusal.deliveryIncomplete.text'), 'TEXT_MISSING')
  }

  static recording(): DeliveryIncomplete {
    return new DeliveryIncomplete(messageFor('refusal.deliveryIncomplete.recording'), 'RECORDING_MISSING')
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'There is no free question now: it was asked, its time is over, or nothing was delivered.',
})
export class ClarificationNotAllowed extends Refusal {
  constructor() {
    super(messageFor('refusal.clarificationNotAllowed'))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The recording is larger than what is taken.' })
export class RecordingTooLarge extends Refusal {
  @Field(() => Int, { description: 'How many bytes are taken.' })
  readonly most: number

  constructor(most: number) {
    super(messageFor('refusal.recordingTooLarge', { most: most / 1_000_000 }))
    this.most = most
  }
}

/** The wallet does not cover the price of an answer. */
export const unfunded = (required: Money, balance: Money): InsufficientFunds =>
  new InsufficientFunds(
    messageFor('refusal.insufficientFunds.answer', { required, balance }),
    required,
    balance,
  )

export const RequestAnswerResult = createUnionType({
  name: 'RequestAnswerResult',
  description: 'The answer that was asked for, or why there is none.',
  types: () =>
    [
      Answer,
      InsufficientFunds,
      AnswerNotOffered,
      AnswerTermsChanged,
      RepliesInvalid,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
export const AnswerResult = createUnionType({
  name: 'AnswerResult',
  description: 'The answer as it is now, or why nothing was done.',
  types: () => [Answer, AnswerNotOpen] as const,
})
export const DeliverAnswerResult = createUnionType({
  name: 'DeliverAnswerResult',
  description: 'The answer, delivered, or why it is not.',
  types: () => [Answer, AnswerNotOpen, DeliveryIncomplete, IdempotencyKeyReused] as const,
})
export const ClarificationResult = createUnionType({
  name: 'ClarificationResult',
  description: 'The answer with what was written, or why it was not taken.',
  types: () => [Answer, ClarificationNotAllowed, IdempotencyKeyReused] as const,
})
export const StartAnswerUploadResult = createUnionType({
  name: 'StartAnswerUploadResult',
  description: 'Where the parts of the recording go, or why it is not taken.',
  types: () => [AnswerUpload, AnswerNotOpen, RecordingTooLarge, IdempotencyKeyReused] as const,
})
