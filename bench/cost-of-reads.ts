import { ask, type Question } from './clients/ask.ts'
import { type Cost, costOf, times } from './measure/cost.ts'
import type { Measured } from './stage/api-process.ts'
import type { Stage } from './stage/stage.ts'

const REQUESTS = 2000
const WARMING = 1000
/** The servers take turns, so that whatever else the machine does disturbs both; the least disturbed round counts. */
const ROUNDS = 8

export interface Side {
  readonly of: Measured
  readonly url: string
}

/** What a question costs each side, the least disturbed round of each. Several questions are asked in turn: one person may ask only so much a minute. */
export async function costs<Who extends string>(
  stage: Stage,
  sides: Record<Who, Side>,
  ...questions: readonly [Question, ...Question[]]
): Promise<Record<Who, Cost>> {
  const least = new Map<string, Cost>()
  const all = Object.entries<Side>(sides)
  for (const [, { url }] of all) await times(WARMING, number => ask(url, inTurn(questions, number)))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [who, side] of all) {
      const now = await cost(stage, side, questions)
      if (now.server < (least.get(who)?.server ?? Number.POSITIVE_INFINITY)) least.set(who, now)
    }
  }
  return Object.fromEntries(least) as Record<Who, Cost>
}

const cost = (
  { postgres }: Stage,
  { of, url }: Side,
  questions: readonly [Question, ...Question[]],
): Promise<Cost> =>
  costOf({ server: of.pid, postgres: postgres.pid }, REQUESTS, number => ask(url, inTurn(questions, number)))

const inTurn = (questions: readonly [Question, ...Question[]], number: number): Question =>
  questions[number % questions.length] ?? questions[0]
