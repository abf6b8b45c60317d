import type { Queryable } from '../foundation/database/database.ts'
import { applicationOf, versionsOf } from './applications.store.ts'

const MOST_VERSIONS = 1000

/** What somebody wrote to become a reader, and what became of it, for the copy of their data; null: nothing. */
export async function writtenApplicationOf(on: Queryable, personId: string): Promise<object | null> {
  const row = await applicationOf(on, personId)
  if (!row) return null
  const { state, content, questions, reason, changedAt } = row
  const versions = await versionsOf(on, row.id, MOST_VERSIONS)
  return {
    ...{ state, content, questions, reason, changedAt },
    versions: versions.map(({ number, act, content, questions, words, at }) => ({
      ...{ number, act, content, questions, words, at },
    })),
  }
}
