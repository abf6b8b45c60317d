import type pg from 'pg'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { RateLimited } from './fault.ts'
import { wordsFor } from './words.ts'

const messageFor = wordsFor({
  'apiFault.rateLimited': ['unit', 'wait'],
})

/** How often something may be done: so many times in so many seconds, for each person, or address of visitors. */
export interface RateLimitPolicy {
  readonly name: string
  readonly most: number
  readonly everySeconds: number
  /** What the limit is for, in a sentence for people. */
  readonly description: string
}

/** Where the counts are: with all nodes, or in this process alone. */
export type RateLimitStore =
  | { readonly kind: 'postgres'; readonly pool: pg.Pool }
  | { readonly kind: 'redis'; readonly client: unknown; close(): unknown }
  | { readonly kind: 'memory' }
  /** Nothing is counted. */
  | { readonly kind: 'none' }

type Counting = Exclude<RateLimitStore, { kind: 'none' }>

/** What is left after something was counted. */
export interface Allowance {
  readonly limit: number
  readonly left: number
  readonly resetSeconds: number
}

/** Counts what people and addresses do against named limits. */
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>()

  constructor(private readonly store: RateLimitStore) {}

  /** Throws RATE_LIMITED when fewer than `points` are left. `key` is whose count it is. */
  async spend(limit: RateLimitPolicy, key: string, points = 1): Promise<Allowance> {
    if (this.store.kind === 'none')
      return { limit: limit.most, left: limit.most, resetSeconds: limit.everySeconds }
    try {
      return allowance(limit, await this.limiterOf(this.store, limit).consume(key, points))
    } catch (problem) {
      if (!(problem instanceof RateLimiterRes)) throw problem
      const { resetSeconds } = allowance(limit, problem)
      throw new RateLimited(messageFor('apiFault.rateLimited', waitOf(resetSeconds)), resetSeconds, {
        limit: limit.name,
        most: limit.most,
      })
    }
  }

  async close(): Promise<void> {
    if (this.store.kind === 'redis') await this.store.close()
  }

  private limiterOf(store: Counting, limit: RateLimitPolicy): RateLimiterAbstract {
    let limiter = this.limiters.get(limit.name)
    if (!limiter) {
      limiter = openLimiter(store, limit)
      this.limiters.set(limit.name, limiter)
    }
    return limiter
  }
}

function openLimiter(store: Counting, { name, most, everySeconds }: RateLimitPolicy): RateLimiterAbstract {
  const options = { keyPrefix: name, points: most, duration: everySeconds }
  const memory = new RateLimiterMemory(options)
  if (store.kind === 'memory') return memory
  // Who used up a limit is refused from memory, and where the store does not answer, memory counts.
  const shared = { ...options, inMemoryBlockOnConsumed: most + 1, insuranceLimiter: memory }
  if (store.kind === 'redis')
    return new RateLimiterRedis({ ...shared, storeClient: store.client, useRedisPackage: true })
  return new RateLimiterPostgres({
    ...shared,
    storeClient: store.pool,
    storeType: 'pool',
    schemaName: 'foundation',
    tableName: 'rate_limits',
    tableCreated: true,
  })
}

const allowance = (limit: RateLimitPolicy, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance => ({
  limit: limit.most,
  left: Math.max(0, remainingPoints),
  resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
})

/** Long waits are shown in minutes. */
const waitOf = (seconds: number) =>
  seconds < 120 ? { unit: 'SECONDS', wait: seconds } : { unit: 'MINUTES', wait: Math.ceil(seconds / 60) }
