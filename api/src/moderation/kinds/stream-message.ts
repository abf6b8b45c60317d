import {
  hideMessage,
  messagesAround,
  messagesByIds,
  seenMessage,
  showMessage,
  streamById,
} from '../../streams/index.ts'
import type { ContentLine, ContentSource } from './content-source.ts'

const AROUND = 5

/** A message in the chat of a stream. */
export const streamMessage: ContentSource = {
  async find(app, viewer, id) {
    const found = await seenMessage(app, viewer, id)
    return found && { authorId: found.personId, words: found.text }
  },
  hide: hideMessage,
  show: showMessage,
  async place({ db }, id) {
    const message = (await messagesByIds(db, [id])).get(id)
    const stream = message && (await streamById(db, message.streamId))
    if (!message || !stream) return null
    const others = await messagesAround(db, stream.id, id, AROUND)
    return {
      ...{ title: stream.title, path: null, words: message.text, stars: null },
      before: others.filter(other => other.id < id).map(lineOf),
      after: others.filter(other => other.id > id).map(lineOf),
    }
  },
}

const lineOf = ({ author, text: words, sentAt: at, state }: Message): ContentLine => ({
  ...{ author, words, at },
  isHidden: state !== 'SHOWN',
})

type Message = Awaited<ReturnType<typeof messagesAround>>[number]
