import type { App } from '../../app.ts'
import { publishUpdate } from '../feed/publish-update.ts'
import { countViewers, leaseViewers } from './viewers.store.ts'

/** How often a node writes how many watch through it, where nothing changed. */
const EVERY_MS = 2_000

/** Who watches through this node: of each stream, each person once with the number of their pages. */
interface Audiences {
  readonly streams: Map<string, Map<string, number>>
  /** Since they were written last, somebody came or went. */
  hasChanged: boolean
  writtenAt: number
}

const audiences = new WeakMap<object, Audiences>()

function audiencesOf({ bus }: Pick<App, 'bus'>): Audiences {
  const known = audiences.get(bus) ?? { streams: new Map(), hasChanged: false, writtenAt: 0 }
  audiences.set(bus, known)
  return known
}

/** A page watches; two pages of one person count once. Returns how it leaves. */
export function joinAudience(app: Pick<App, 'bus'>, streamId: string, who: string): () => void {
  const all = audiencesOf(app)
  const people = all.streams.get(streamId) ?? new Map<string, number>()
  all.streams.set(streamId, people)
  people.set(who, (people.get(who) ?? 0) + 1)
  all.hasChanged = true
  return () => {
    const left = (people.get(who) ?? 1) - 1
    if (left > 0) people.set(who, left)
    else people.delete(who)
    all.hasChanged = true
  }
}

/**
 * Once a second, though it seldom has to write: how many watch through this node, on a lease. What all nodes together come to is
 * published when it is another number; of a node that died, the lease runs out.
 */
export async function leaseAudiences(app: App): Promise<void> {
  const all = audiencesOf(app)
  if (all.streams.size === 0 || (!all.hasChanged && Date.now() - all.writtenAt < EVERY_MS)) return
  all.hasChanged = false
  all.writtenAt = Date.now()
  const counts = [...all.streams].map(([id, people]) => ({ id, people: people.size }))
  await app.db.transact(async tx => {
    await leaseViewers(tx, app.nodeId, counts)
    for (const { id, viewers } of await countViewers(
      tx,
      counts.map(({ id }) => id),
    ))
      publishUpdate(tx, id, { kind: 'viewers', viewers })
  })
  for (const [id, people] of all.streams) if (people.size === 0) all.streams.delete(id)
}
