import { presenceOfReaders } from '../../availability/index.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { recentLengths } from '../readings.store.ts'
import type { Pace } from './expected-wait.ts'
import type { WaitingRow, WaitingWithPace } from './waiting.ts'

/** What the wait for each of these readers depends on. */
export async function pacesOf(on: Queryable, readerIds: readonly string[]): Promise<Map<string, Pace>> {
  const ids = [...new Set(readerIds)]
  const presences = await presenceOfReaders(on, ids)
  const lengths = await recentLengths(on, ids)
  return new Map(
    ids.map(id => {
      const presence = presences.get(id)
      return [
        id,
        {
          online: presence?.isOnline ?? false,
          busyMs: presence?.busyMs ?? null,
          recentMs: lengths.get(id) ?? [],
        },
      ]
    }),
  )
}

const UNKNOWN: Pace = { online: false, busyMs: null, recentMs: [] }

/** Places with the pace of their readers. */
export async function withPaces(on: Queryable, rows: readonly WaitingRow[]): Promise<WaitingWithPace[]> {
  const paces = await pacesOf(
    on,
    rows.map(({ readerId }) => readerId),
  )
  return rows.map(row => ({ ...row, ...(paces.get(row.readerId) ?? UNKNOWN) }))
}
