import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { StreamMessage } from './chat/message-type.ts'
import { messagesByIds } from './chat/messages.store.ts'
import { accessOf, mayModerate } from './stream.ts'
import { seenStream } from './stream-of.ts'
import { Stream } from './stream-type.ts'

export const streamsNodes = {
  Stream: {
    audiences: ['ANYONE'],
    load: async ({ app, viewer }: Context<Viewer | null>, id: string) =>
      Stream.of((await seenStream(app, viewer, id)).row),
  },
  StreamMessage: {
    audiences: ['ANYONE'],
    load: async ({ app, viewer }: Context<Viewer | null>, id: string) => {
      const message = (await messagesByIds(app.db, [id])).get(id)
      if (!message) return null
      const { row, standing } = await seenStream(app, viewer, message.streamId)
      if (mayModerate(row, viewer, standing)) return StreamMessage.of(message)
      const isSeen = message.state === 'SHOWN' && accessOf(row, viewer, standing) === 'OPEN'
      return isSeen ? StreamMessage.of(message) : null
    },
  },
} satisfies NodeSources
