import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { type Reader, readerBySubject } from '../../catalogue/index.ts'
import { idleDays } from './quality.store.ts'
import type { Known } from './quality.ts'

/** What is known of readers beside what was counted, by their person, on a day. */
export async function knownOf(
  app: App,
  readerIds: readonly string[],
  day: string,
): Promise<Map<string, Known>> {
  const [accounts, idle] = await Promise.all([
    accountsOf(app.db, readerIds),
    idleDays(app.db, readerIds, day),
  ])
  const known = await Promise.all(
    readerIds.map(async id => {
      const account = accounts.get(id)
      const reader = account ? await readerBySubject(app, account.subject) : null
      const percent = reader && filledIn(reader)
      return [id, { profilePercent: percent, idleDays: idle.get(id) ?? null }] as const
    }),
  )
  return new Map(known)
}

/** @rule how much of a profile is filled in: of picture, background, line, words about themselves, place, year, languages, topics, attributes and prices each counts alike. */
function filledIn(reader: Reader): number {
  const { picture, background, tagline, bio, location, readingSince, languages, topics, attributes, rates } =
    reader
  const lists = [languages, topics, attributes, rates].map(list => list.length > 0)
  const parts = [picture, background, tagline, bio, location, readingSince].map(Boolean).concat(lists)
  return Math.round((parts.filter(Boolean).length * 100) / parts.length)
}
