import type { App } from '../../app.ts'
import type { Connection } from '../../foundation/feeds/feeds.ts'
import { finish } from '../end-stream.ts'
import { publishStatus } from '../feed/publish-update.ts'
import { isOn, PUBLISHER_SECONDS } from '../stream.ts'
import { lockStream, streamsByIds } from '../streams.store.ts'
import { findOverdue, keepPublishers, markLost, returnPublishers } from './publishers.store.ts'

type Held = Pick<Connection, 'lastSignAt'>

const pages = new WeakMap<object, Map<string, Set<Held>>>()

function pagesOf({ bus }: Pick<App, 'bus'>): Map<string, Set<Held>> {
  const known = pages.get(bus) ?? new Map<string, Set<Held>>()
  pages.set(bus, known)
  return known
}

/** The page that publishes is connected to this node: its signs of life are the stream's. Returns how it leaves. */
export function publishesThrough(app: Pick<App, 'bus'>, streamId: string, connection: Held): () => void {
  const all = pagesOf(app)
  const connections = all.get(streamId) ?? new Set<Held>()
  all.set(streamId, connections.add(connection))
  return () => {
    connections.delete(connection)
    if (connections.size === 0 && all.get(streamId) === connections) all.delete(streamId)
  }
}

/**
 * Once a second: who publishes through this node is here; who is heard of nowhere is shown as lost, and as back when they are; and
 * what waited for its reader for too long ends.
 */
export async function tendPublishers(app: App): Promise<void> {
  const now = Date.now()
  const here = [...pagesOf(app)].flatMap(([id, connections]) =>
    [...connections].some(({ lastSignAt }) => now - lastSignAt < PUBLISHER_SECONDS * 1000) ? id : [],
  )
  if (here.length > 0) {
    await show(app, await app.db.inOneStatement(tx => returnPublishers(tx, here)))
    await app.db.inOneStatement(tx => keepPublishers(tx, here))
  }
  await show(app, await app.db.inOneStatement(tx => markLost(tx)))
  for (const id of await findOverdue(app.db))
    await app.db.transact(async tx => {
      const row = await lockStream(tx, id)
      const lostAt = row?.publisherLostAt
      if (!row || !lostAt || !isOn(row)) return
      if (row.at.getTime() - lostAt.getTime() >= row.lostMinutes * 60_000) await finish(tx, row, 'LOST')
    })
}

async function show(app: App, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await app.db.transact(async tx => {
    for (const row of await streamsByIds(tx, ids)) publishStatus(tx, row)
  })
}
