import type { App } from '../../app.ts'
import { followersOf } from '../../favourites/index.ts'
import type { StreamRow } from '../stream.ts'
import { bannedAmong, invitedTo, waitingFor } from './people.store.ts'

const MOST = 500

/** Pages of those whom a stream is announced to: who follows its reader or, of a private one, who was invited; nobody who is banned. */
export async function* peopleToInform(
  { db }: Pick<App, 'db'>,
  { id, readerId, profileId, visibility }: StreamRow,
): AsyncGenerator<string[]> {
  let after: string | null = null
  do {
    const page: { ids: string[]; last: string | null } =
      visibility === 'PRIVATE'
        ? lastOf(await invitedTo(db, id, after, MOST))
        : byFavourite(await followersOf(db, profileId, after, MOST))
    const banned = await bannedAmong(db, readerId, page.ids)
    yield page.ids.filter(each => each !== readerId && !banned.has(each))
    after = page.last
  } while (after !== null)
}

/** Pages of those who asked to be reminded of a stream or paid its entry. */
export async function* peopleWaiting(
  { db }: Pick<App, 'db'>,
  { id }: Pick<StreamRow, 'id'>,
): AsyncGenerator<{ id: string; hasEntered: boolean }[]> {
  let after: string | null = null
  do {
    const page: { id: string; hasEntered: boolean }[] = await waitingFor(db, id, after, MOST)
    yield page
    after = page.length === MOST ? (page.at(-1)?.id ?? null) : null
  } while (after !== null)
}

const lastOf = (ids: string[]) => ({ ids, last: ids.length === MOST ? (ids.at(-1) ?? null) : null })

const byFavourite = (rows: readonly { readonly id: string; readonly personId: string }[]) => ({
  ids: rows.map(({ personId }) => personId),
  last: rows.length === MOST ? (rows.at(-1)?.id ?? null) : null,
})
