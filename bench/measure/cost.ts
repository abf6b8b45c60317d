import { cpuSeconds, familyCpuSeconds } from './processes.ts'

const AT_ONCE = 4

/** Milliseconds of CPU for one of what was measured. */
export interface Cost {
  readonly server: number
  readonly postgres: number
}

export interface Pids {
  readonly server: number
  readonly postgres: number
}

/** What one of so many costs, a few of them at once. */
export async function costOf(
  { server, postgres }: Pids,
  count: number,
  work: (number: number) => Promise<unknown>,
): Promise<Cost> {
  const before = { server: cpuSeconds(server), postgres: familyCpuSeconds(postgres) }
  await times(count, work)
  const each = (now: number, then: number) => ((now - then) * 1000) / count
  return {
    server: each(cpuSeconds(server), before.server),
    postgres: each(familyCpuSeconds(postgres), before.postgres),
  }
}

/** The least disturbed round counts. */
export const leastOf = (costs: readonly Cost[]): Cost => ({
  server: Math.min(...costs.map(({ server }) => server)),
  postgres: Math.min(...costs.map(({ postgres }) => postgres)),
})

export async function times(count: number, work: (number: number) => Promise<unknown>): Promise<void> {
  let left = count
  const worker = async () => {
    while (left-- > 0) await work(left)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
