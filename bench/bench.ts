import type { Figure } from './figure.ts'
import type { Stage } from './stage.ts'
import type { TpcB } from './tpc-b.ts'
import type { World } from './world.ts'

export interface Bench {
  readonly name: string
  run(given: Given): Promise<Figure[]>
}

export interface Given {
  readonly stage: Stage
  /** What PostgreSQL itself commits here; prepared at first use. */
  tpcB(): Promise<TpcB>
  /** SoulSeer's seeded database; made at first use. */
  world(): Promise<World>
  say(line: string): void
}
