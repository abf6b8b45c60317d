import type { Figure } from './measure/figure.ts'
import type { Stage } from './stage/stage.ts'
import type { TpcB } from './stage/tpc-b.ts'
import type { World } from './stage/world.ts'

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
