import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { Forbidden } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { lockModerated } from '../chat/moderate-messages.ts'
import { publishModeration } from '../feed/publish-update.ts'
import type { StreamRow } from '../stream.ts'
import { lockOwnStream, standingOf, streamNow } from '../stream-of.ts'
import type { Stream } from '../stream-type.ts'
import { openOf } from '../streams.store.ts'
import { addBan, addModerator, addMute, removeBan, removeModerator, removeMute } from './people.store.ts'
import { shutOut } from './shut-out.ts'

export interface InStream {
  readonly streamId: string
  readonly personId: string
}

/** Somebody writes no more in this stream. */
export const muteViewer = (app: App, viewer: Viewer, input: InStream): Promise<Stream> =>
  onViewer(app, viewer, input, (tx, row, personId) => addMute(tx, row.id, personId, viewer.id))

export const unmuteViewer = (app: App, viewer: Viewer, input: InStream): Promise<Stream> =>
  onViewer(app, viewer, input, (tx, row, personId) => removeMute(tx, row.id, personId))

/** Somebody is shut out of all streams of the reader, at once: their page is sent nothing more, and the engine drops them. */
export const banViewer = (app: App, viewer: Viewer, input: InStream): Promise<Stream> =>
  onViewer(app, viewer, input, async (tx, row, personId) => {
    await addBan(tx, row.readerId, personId, viewer.id)
    for (const id of await openOf(tx, row.readerId)) {
      await shutOut(tx, row, id, personId)
      publishModeration(tx, id, personId)
    }
  })

export const unbanViewer = (app: App, viewer: Viewer, input: InStream): Promise<Stream> =>
  onViewer(app, viewer, input, (tx, row, personId) => removeBan(tx, row.readerId, personId))

/** @rule whom moderators may shut out: anybody but the reader, staff work aside; another moderator only the reader may. */
async function onViewer(
  app: App,
  viewer: Viewer,
  { streamId, personId }: InStream,
  work: (tx: Transaction, row: StreamRow, personId: string) => Promise<unknown>,
): Promise<Stream> {
  const id = parseId('person', personId)
  return app.db.transact(async tx => {
    const row = await lockModerated(tx, viewer, streamId)
    if (id === row.readerId || id === viewer.id) throw new Forbidden()
    const isOwner = viewer.id === row.readerId || viewer.roles.includes('STAFF')
    if (!isOwner && (await standingOf(tx, { id }, row.id)).isModerator) throw new Forbidden()
    await work(tx, row, id)
    return streamNow(tx, row.id)
  })
}

/** Somebody looks after the chat of all streams of the viewer from now on. */
export const nameModerator = (app: App, viewer: Viewer, input: InStream): Promise<Stream> =>
  onModerator(app, viewer, input, (tx, row, personId) => addModerator(tx, row.readerId, personId))

/** And no more, at once. */
export const dismissModerator = (app: App, viewer: Viewer, input: InStream): Promise<Stream> =>
  onModerator(app, viewer, input, async (tx, row, personId) => {
    await removeModerator(tx, row.readerId, personId)
    for (const id of await openOf(tx, row.readerId)) publishModeration(tx, id, personId)
  })

async function onModerator(
  app: App,
  viewer: Viewer,
  { streamId, personId }: InStream,
  work: (tx: Transaction, row: StreamRow, personId: string) => Promise<unknown>,
): Promise<Stream> {
  const id = parseId('person', personId)
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (id === viewer.id) throw new Forbidden()
    await work(tx, row, id)
    return streamNow(tx, row.id)
  })
}
