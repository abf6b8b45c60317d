import { Field, ObjectType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { type Words, wordsFor } from '../foundation/words.ts'
import { ApplicationStep } from './application-state.ts'

const messageFor = wordsFor({
  'refusal.alreadyReader': [],
  'refusal.applicationIncomplete': ['count'],
  'refusal.applicationNotOpen': [],
  'refusal.invitationNotOpen': [],
})

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description: 'They are a reader already, shown or archived: there is nothing to apply for.',
})
export class AlreadyReader extends Refusal {
  constructor() {
    super(messageFor('refusal.alreadyReader'))
  }
}

@Allow('CLIENT')
@ObjectType({ implements: Refusal, description: 'Some steps are missing.' })
export class ApplicationIncomplete extends Refusal {
  @Field(() => [ApplicationStep], { description: 'Which.' })
  readonly steps: readonly ApplicationStep[]

  constructor(steps: readonly ApplicationStep[]) {
    super(messageFor('refusal.applicationIncomplete', { count: steps.length }))
    this.steps = steps
  }
}

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description: 'As the application stands now, this cannot be done with it: load it again.',
})
export class ApplicationNotOpen extends Refusal {
  constructor() {
    super(messageFor('refusal.applicationNotOpen'))
  }
}

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description: 'The invitation has expired, was used or taken back before, or the link is none that we sent.',
})
export class InvitationNotOpen extends Refusal {
  constructor(words: Words = messageFor('refusal.invitationNotOpen')) {
    super(words)
  }
}
