import { Field, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({
  'refusal.phoneCodeNotSent': [],
  'refusal.phoneCodeOver': [],
  'refusal.phoneCodeWrong': ['left'],
  'refusal.phoneNumberInvalid': ['problem'],
  'refusal.textsNotOffered': [],
})

type NumberProblem = 'NO_NUMBER' | 'NOT_REACHED'

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The house sends no text messages.' })
export class TextsNotOffered extends Refusal {
  constructor() {
    super(messageFor('refusal.textsNotOffered'))
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'It is no telephone number with the code of its country, or one that takes no text messages; `code` says which.',
})
export class PhoneNumberInvalid extends Refusal {
  constructor(problem: NumberProblem) {
    super(messageFor('refusal.phoneNumberInvalid', { problem }), problem)
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The code could not be sent now. Ask for another one.' })
export class PhoneCodeNotSent extends Refusal {
  constructor() {
    super(messageFor('refusal.phoneCodeNotSent'))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'It is not the code that was sent.' })
export class PhoneCodeWrong extends Refusal {
  @Field(() => Int, { description: 'How often it may be tried again; 0: ask for another one.' })
  readonly triesLeft: number

  constructor(triesLeft: number) {
    super(messageFor('refusal.phoneCodeWrong', { left: triesLeft }))
    this.triesLeft = triesLeft
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'There is no code that could be used: it is too old, was used, or was tried too often.',
})
export class PhoneCodeOver extends Refusal {
  constructor() {
    super(messageFor('refusal.phoneCodeOver'))
  }
}
