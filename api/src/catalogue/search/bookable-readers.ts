import { cached } from '../../foundation/cache.ts'
import type { From } from '../content.ts'
import { bookableReadersNow } from '../readers.store.ts'

/** Published when the next free time of any reader is another one. */
export const BOOKABLE = 'bookable'

/** Identity subjects of the readers with a free time, and when their next one is in milliseconds; in the memory of this node. */
export const bookableReaders = cached(
  BOOKABLE,
  async ({ db }: From): Promise<ReadonlyMap<string, number>> =>
    new Map((await bookableReadersNow(db)).map(({ subject, startsAt }) => [subject, startsAt.getTime()])),
)
