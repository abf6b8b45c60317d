import { type RateLimitPolicy, RateLimits } from '../foundation/rate-limits.ts'
import { MOST_COST } from './cost.ts'
import { OverLimit } from './limits.ts'

/** What everything a person, or an address of visitors, asks of one node in a minute may cost together. */
export const COST_LIMIT: RateLimitPolicy = {
  name: 'cost',
  most: 300_000,
  everySeconds: 60,
  description: 'The cost of everything asked in a minute, counted by each node.',
}

/** What unknown documents one person or address may have parsed and validated. */
export const DOCUMENTS_LIMIT: RateLimitPolicy = {
  name: 'documents',
  most: 60_000,
  everySeconds: 60,
  description:
    'Characters of documents that are not the site’s and that a node did not know yet, counted by each node.',
}

/** What a request cost, and what is left, as `extensions.cost` and headers report it. */
export interface CostReport {
  readonly requested: number
  /** Of one request. */
  readonly most: number
  /** Of a minute; null inside our own network, where nobody counts. */
  readonly limit: number | null
  readonly left: number | null
  readonly resetSeconds: number | null
}

/** A refusal that still reports what was asked for and what is left. */
export class OverBudget extends Error {
  constructor(
    readonly report: CostReport,
    readonly refusal: Error,
  ) {
    super(refusal.message)
  }
}

/** Budgets for the processor of this node, so they are counted in its memory. */
export class CostBudget {
  private readonly limits = new RateLimits({ kind: 'memory' })

  /** Throws OverBudget when one request asks for too much, or too much was asked for lately. `asker` null is not counted. */
  async spend(asker: string | null, requested: number): Promise<CostReport> {
    const report = { requested, most: MOST_COST, limit: null, left: null, resetSeconds: null }
    if (requested > MOST_COST)
      throw new OverBudget(
        report,
        new OverLimit('cost', MOST_COST, `It would cost ${requested}: ask for smaller pages.`),
      )
    if (asker === null) return report
    try {
      return { ...report, ...(await this.limits.spend(COST_LIMIT, asker, requested)) }
    } catch (problem) {
      const refusal = problem as Error & { extensions?: { retryAfterSeconds?: number } }
      const resetSeconds = refusal.extensions?.retryAfterSeconds ?? null
      throw new OverBudget({ ...report, limit: COST_LIMIT.most, left: 0, resetSeconds }, refusal)
    }
  }

  async payForDocument(asker: string | null, characters: number): Promise<void> {
    if (asker !== null) await this.limits.spend(DOCUMENTS_LIMIT, asker, characters)
  }
}

export const costHeaders = ({ requested, most, left }: CostReport): Record<string, string> => ({
  'graphql-cost': String(requested),
  'graphql-cost-limit': String(most),
  ...(left === null ? {} : { 'graphql-cost-left': String(left) }),
})
