import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { StreamMessage } from './chat/message-type.ts'
import { seenMessage } from './chat/seen-message.ts'
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
      const message = await seenMessage(app, viewer, id)
      return message && StreamMessage.of(message)
    },
  },
} satisfies NodeSources
