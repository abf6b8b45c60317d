import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { accessOf, mayModerate } from '../stream.ts'
import { seenStream } from '../stream-of.ts'
import type { MessageRow } from './message.ts'
import { messagesByIds } from './messages.store.ts'

/** A message that the viewer may read; null: there is none. Throws NOT_FOUND of a stream they may not know of. */
export async function seenMessage(
  app: Pick<App, 'db'>,
  viewer: Viewer | null,
  id: string,
): Promise<MessageRow | null> {
  const message = (await messagesByIds(app.db, [id])).get(id)
  if (!message) return null
  const { row, standing } = await seenStream(app, viewer, message.streamId)
  if (mayModerate(row, viewer, standing)) return message
  return message.state === 'SHOWN' && accessOf(row, viewer, standing) === 'OPEN' ? message : null
}
