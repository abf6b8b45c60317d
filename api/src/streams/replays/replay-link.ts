import type { App } from '../../app.ts'
import type { StreamRow } from '../stream.ts'
import { StreamReplay } from './replay-type.ts'
import { replayOf } from './replays.store.ts'

/** @rule links to a replay: each ends after an hour; whoever may still watch gets another. */
const LINK_MINUTES = 60

/** The recording of a stream for somebody who may watch it; null when there is none. */
export async function replayLink(
  app: App,
  { id: streamId, replaysChat, recordedFrom }: Pick<StreamRow, 'id' | 'replaysChat' | 'recordedFrom'>,
): Promise<StreamReplay | null> {
  const replay = await replayOf(app.db, streamId)
  if (!replay) return null
  // A link ends by the machine's clock, as the store of files counts.
  const expiresAt = new Date(Date.now() + LINK_MINUTES * 60_000)
  const url = await app.files.signedLink(replay.file, expiresAt)
  const { contentType, seconds } = replay
  const shownFrom = replaysChat ? recordedFrom : null
  return Object.assign(new StreamReplay(), { url, expiresAt, contentType, seconds, streamId, shownFrom })
}
