import { cached } from '../../foundation/cache.ts'
import type { From } from '../content.ts'
import { reachableSubjects } from '../readers.store.ts'

/** What kind of topics availability publishes presence by: lists receive it as well as pages. */
export const PRESENCE = 'presence'

/** A lease that ends is published once the sweep of each second has found it; a list need not wait for that. */
const LONGEST_MS = 1_000

/**
 * Identity subjects of the readers who can be rung now, in the memory of this node: read again when the presence of any of
 * them was published or may have been missed, and at least once a second while somebody asks.
 */
export const reachableReaders = cached(
  PRESENCE,
  async ({ db }: From & { readonly clock: { now(): Date } }): Promise<ReadonlySet<string>> =>
    new Set(await reachableSubjects(db)),
  { longestMs: LONGEST_MS, now: ({ clock }) => clock.now().getTime() },
)
