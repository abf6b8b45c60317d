import { insideTransaction } from '../foundation/database/inside-transaction.ts'

/**
 * Keeps the law that nothing outside is called inside a database transaction: a call cannot be rolled back, and a
 * slow answer would hold the locks. Write the intention, commit, act from a job, record the outcome.
 */
export function outsideOnly(call: string): void {
  if (insideTransaction())
    throw new Error(`${call} was called inside a database transaction: commit first, then call.`)
}

/** Loads at first use what is too heavy for every start; the second use gets the first one's. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => (loading ??= load())
}
