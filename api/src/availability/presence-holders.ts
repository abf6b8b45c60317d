import type { App } from '../app.ts'
import type { Connection } from '../foundation/feeds/feeds.ts'
import { extendLeases, extendReached, lapse } from './presence.store.ts'
import { publishPresence } from './presence-feed.ts'

/** A connection that gave no sign of life for so long no longer holds its reader's presence. */
const HELD_FOR_MS = 45_000

type Held = Pick<Connection, 'lastSignAt'>

const holders = new WeakMap<object, Map<string, Set<Held>>>()

function holdersOf({ bus }: Pick<App, 'bus'>): Map<string, Set<Held>> {
  const known = holders.get(bus) ?? new Map<string, Set<Held>>()
  holders.set(bus, known)
  return known
}

/** The page that would show a ring listens: while its script gives signs of life, whoever is online stays online. Returns how to stop. */
export function holdPresence(app: Pick<App, 'bus'>, personId: string, connection: Held): () => void {
  const all = holdersOf(app)
  const connections = all.get(personId) ?? new Set<Held>()
  all.set(personId, connections.add(connection))
  return () => {
    connections.delete(connection)
    if (connections.size === 0 && all.get(personId) === connections) all.delete(personId)
  }
}

/** Once a second: extends the leases that pages of this node hold and those of readers whom a push reaches, and takes those offline whose lease ran out. */
export async function lapsePresence(app: App): Promise<void> {
  const now = Date.now()
  const held = [...holdersOf(app)].flatMap(([personId, connections]) =>
    [...connections].some(({ lastSignAt }) => now - lastSignAt < HELD_FOR_MS) ? personId : [],
  )
  if (held.length > 0) await app.db.inOneStatement(tx => extendLeases(tx, held))
  await app.db.inOneStatement(tx => extendReached(tx))
  await app.db.inOneStatement(async tx => {
    for (const personId of await lapse(tx)) publishPresence(tx, personId)
  })
}
