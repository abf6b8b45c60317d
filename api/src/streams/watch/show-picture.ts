import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { publishStatus } from '../feed/publish-update.ts'
import { StreamNotOpen, type StreamResult } from '../refusals.ts'
import { isOn } from '../stream.ts'
import { lockOwnStream, rowNow, streamNow } from '../stream-of.ts'
import { writePicture } from '../streams.store.ts'

/** The reader's page sends a picture from now on, or their voice alone: everybody is shown the one or the cover. */
export function showPicture(
  app: App,
  viewer: Viewer,
  { streamId, isShown }: { readonly streamId: string; readonly isShown: boolean },
): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (!isOn(row)) return new StreamNotOpen(row.state)
    if (row.hasPicture === isShown) return streamNow(tx, row.id)
    await writePicture(tx, row.id, isShown)
    publishStatus(tx, await rowNow(tx, row.id))
    return streamNow(tx, row.id)
  })
}
