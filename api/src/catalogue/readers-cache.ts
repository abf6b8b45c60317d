import { cachedContent, type From } from './content.ts'
import type { Reader } from './reader.ts'
import { allReaders, countReaders } from './readers.store.ts'

/** Readers cached at most, some 6 KB each. Where there are more, each read asks the database as it did before. */
export const MOST_CACHED = 2_000

/** Every published reader, by name, in the memory of this node. Whose profile is hidden is found by who they are alone. */
export class ReadersCache {
  private readonly byId: ReadonlyMap<string, Reader>
  private readonly bySlug: ReadonlyMap<string, Reader>
  private readonly bySubject: ReadonlyMap<string, Reader>

  constructor(
    readonly readers: readonly Reader[],
    hidden: readonly Reader[] = [],
  ) {
    this.byId = new Map(readers.map(reader => [reader.id, reader]))
    this.bySlug = new Map(readers.map(reader => [reader.slug, reader]))
    this.bySubject = new Map([...readers, ...hidden].map(reader => [reader.subject, reader]))
  }

  withSlug(slug: string): Reader | null {
    return this.bySlug.get(slug) ?? null
  }

  withSubject(subject: string): Reader | null {
    return this.bySubject.get(subject) ?? null
  }

  /** Those of them who are shown. */
  withIds(ids: readonly string[]): Reader[] {
    return ids.flatMap(id => this.byId.get(id) ?? [])
  }
}

/** Null where there are more readers than are cached, and while no change could be received: ask the database. */
export const readersCache = async (from: From): Promise<ReadersCache | null> =>
  from.bus.connected ? cache(from) : null

const cache = cachedContent(async ({ db, config }): Promise<ReadersCache | null> => {
  if ((await countReaders(db)) > MOST_CACHED) return null
  const all = await allReaders(db, config.currency)
  for (const { reader } of all) Object.freeze(reader)
  const those = (hidden: boolean) =>
    all.filter(({ isHidden }) => isHidden === hidden).map(({ reader }) => reader)
  return new ReadersCache(those(false), those(true))
})
