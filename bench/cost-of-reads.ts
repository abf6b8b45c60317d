import { ask, type Question } from './clients/ask.ts'
import { cpuSeconds, familyCpuSeconds } from './measure/processes.ts'
import type { Measured } from './stage/api-process.ts'
import type { Stage } from './stage/stage.ts'

const REQUESTS = 2000
const WARMING = 1000
/** The servers take turns, so that whatever else the machine does disturbs both; the least disturbed round counts. */
const ROUNDS = 8
const AT_ONCE = 4

/** Milliseconds of CPU a request. */
export interface Cost {
  readonly server: number
  readonly postgres: number
}

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

async function cost(
  { postgres }: Stage,
  { of, url }: Side,
  questions: readonly [Question, ...Question[]],
): Promise<Cost> {
  const before = { server: cpuSeconds(of.pid), postgres: familyCpuSeconds(postgres.pid) }
  await times(REQUESTS, number => ask(url, inTurn(questions, number)))
  return {
    server: ((cpuSeconds(of.pid) - before.server) * 1000) / REQUESTS,
    postgres: ((familyCpuSeconds(postgres.pid) - before.postgres) * 1000) / REQUESTS,
  }
}

const inTurn = (questions: readonly [Question, ...Question[]], number: number): Question =>
  questions[number % questions.length] ?? questions[0]

async function times(count: number, work: (number: number) => Promise<unknown>): Promise<void> {
  let left = count
  const worker = async () => {
    while (left-- > 0) await work(left)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
