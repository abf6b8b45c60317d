import { Field, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'

/** What is counted of a reader's readings that took place. */
export interface ReaderTotals {
  readonly profileId: string
  readonly readings: number
  readonly clients: number
  readonly returningClients: number
  /** From the ring to its answer, of the last readings. */
  readonly answerMs: readonly bigint[]
}

/** Fewer clients than these say nothing of how many come back, and fewer answers nothing of how fast they come. */
const FEWEST_CLIENTS = 5
const FEWEST_ANSWERS = 3

@Allow('ANYONE')
@ObjectType({
  description: 'What a reader’s past readings show. Only readings that took place count.',
  simpleResolvers: true,
})
export class ReaderStatistics {
  @Field(() => Int, { description: 'Readings that took place.' })
  readings: number

  @Field(() => Int, {
    nullable: true,
    description: `Of 100 clients, so many had more than one reading; null with fewer than ${FEWEST_CLIENTS} clients.`,
  })
  returningPercent: number | null

  @Field(() => Int, {
    nullable: true,
    description: `In so many seconds they answered half of their last 20 readings; null with fewer than ${FEWEST_ANSWERS}.`,
  })
  answerSeconds: number | null

  /** @rule what a profile states of past readings: how many took place; of five clients or more, how many came back; of three answers or more, the middle one. */
  static of(totals: ReaderTotals | null): ReaderStatistics {
    const { readings = 0, clients = 0, returningClients = 0, answerMs = [] } = totals ?? {}
    const hasClients = clients >= FEWEST_CLIENTS
    return Object.assign(new ReaderStatistics(), {
      readings,
      returningPercent: hasClients ? Math.round((returningClients * 100) / clients) : null,
      answerSeconds: answerMs.length >= FEWEST_ANSWERS ? middleSeconds(answerMs) : null,
    })
  }
}

/** Never less than a second: nobody answers in none. */
function middleSeconds(milliseconds: readonly bigint[]): number {
  const sorted = milliseconds.map(Number).sort((one, other) => one - other)
  return Math.max(1, Math.round((sorted[sorted.length >> 1] ?? 0) / 1000))
}
