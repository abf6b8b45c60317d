import type { App, Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { receivedIdOf } from './end-present.ts'
import { Present, ReceivedPresent } from './present.ts'
import type { PresentRow } from './present-row.ts'
import { presentOfToken, presentToken } from './present-token.ts'
import { presentById, presentsPage } from './presents.store.ts'

/** Null: there is none, or it is not the viewer's to see. */
export async function shownPresent(on: Queryable, viewer: Viewer, id: string): Promise<Present | null> {
  const row = await presentById(on, id)
  return row?.giverId === viewer.id ? Present.of(row) : null
}

/** What whoever has its link sees; null for a link that we did not make. */
export async function presentBehind(
  app: App,
  viewer: Viewer | null,
  token: string,
): Promise<ReceivedPresent | null> {
  const id = presentOfToken(app.config, token)
  const row = id && (await presentById(app.db, id))
  return row ? ReceivedPresent.of(row, viewer?.id ?? null, receivedIdOf(row)) : null
}

/** What its mail needs, for who sends it; null: it is not to be sent any more. */
export async function presentToSend(
  app: App,
  id: string,
): Promise<(PresentRow & { readonly path: string }) | null> {
  const row = await presentById(app.db, id)
  return row && !row.endedAt ? { ...row, path: `/gifts/${presentToken(app.config, id)}` } : null
}

/** What the viewer gave, the latest first. */
export async function ownPresents(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  first: number,
  after: string | null,
): Promise<Connection<Present>> {
  const place = after == null ? null : localId(['Present'], after, 'after')
  const rows = await presentsPage(app.db, viewer.id, place, pageSize(first))
  return pageOf(
    rows.map(row => Present.of(row)),
    first,
    after,
    ({ id }) => globalId('Present', id),
  )
}

/** All that somebody gave, for the copy of their data. */
export async function presentsOf(on: Queryable, personId: string): Promise<object[]> {
  const rows = await presentsPage(on, personId, null, 1_000)
  return rows.map(({ names, friendMail, friendName, message, sendAt }) => ({
    ...{ name: names.en ?? names.es, friendMail, friendName, message, sendAt },
  }))
}
