import type { App } from '../../app.ts'
import { type Side, seesMedia } from '../answer.ts'
import { type Answer, AnswerMedia } from '../answer-type.ts'
import { fileOf } from './upload.ts'
import { latestUpload, uploadById } from './uploads.store.ts'

/** @rule links to a recording: each ends after an hour; whoever may see it gets another. */
const LINK_MINUTES = 60

/** The recording as this side may play it: what was delivered, or to its reader what is to be delivered; null when there is none. */
export async function mediaOf(
  app: App,
  { row, side }: Pick<Answer, 'row' | 'side'>,
): Promise<AnswerMedia | null> {
  if (!seesMedia(row, side)) return null
  const upload = row.mediaId ? await uploadById(app.db, row.mediaId) : await ownLatest(app, row, side)
  if (!upload?.finishedAt || !upload.contentType) return null
  // A link ends by the machine's clock, as the store of files counts.
  const expiresAt = new Date(Date.now() + LINK_MINUTES * 60_000)
  const url = await app.files.signedLink(fileOf(upload.id), expiresAt)
  const { contentType, bytes } = upload
  return Object.assign(new AnswerMedia(), { url, expiresAt, contentType, bytes: Number(bytes) })
}

const ownLatest = ({ db }: App, { id, state }: Answer['row'], side: Side) =>
  side === 'READER' && state === 'REQUESTED' ? latestUpload(db, id) : null
