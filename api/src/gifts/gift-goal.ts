import { Field, ObjectType } from 'type-graphql'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'

/** In characters. */
export const LONGEST_GOAL = 140

export interface GoalRow {
  readonly id: string
  readonly amount: bigint
  readonly progress: bigint
  readonly currency: string
  readonly words: string
}

@Allow('ANYONE')
@ObjectType({ description: 'What a reader asks to reach by gifts to one subject.', simpleResolvers: true })
export class GiftGoal {
  @Field(() => String, { description: 'What for, in the reader’s words.' })
  words: string

  @Field(() => MoneyType, { description: 'How much all gifts must cost together.' })
  amount: Money

  @Field(() => MoneyType, { description: 'What was sent since it was set, less what was given back.' })
  progress: Money

  @Field(() => Boolean, { description: 'It is reached.' })
  isReached: boolean

  static of({ words, amount, progress, currency }: GoalRow): GiftGoal {
    return Object.assign(new GiftGoal(), {
      words,
      amount: money(amount, currency),
      progress: money(progress, currency),
      isReached: progress >= amount,
    })
  }
}
