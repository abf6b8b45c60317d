import type { App } from '../../app.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Feed, Opening } from '../../foundation/feeds/feeds.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StreamMessage } from '../chat/message-type.ts'
import { heldMessages } from '../chat/messages.store.ts'
import { mayModerate, type StreamRow } from '../stream.ts'
import { seenStream } from '../stream-of.ts'
import { publishesThrough } from '../watch/publisher.ts'
import { type ModerationPublished, moderationTopic } from './publish-update.ts'
import { StreamModeration } from './update-type.ts'

/** Most that are shown at once; the others follow as these are decided. */
const MOST_HELD = 100
const SIGN_SECONDS = 3

interface Held {
  readonly seen: StreamModeration | null
  readonly dismissedId: string | null
}

interface Args {
  readonly streamId: string
  readonly publishes?: boolean | null
}

/**
 * What waits for approval, for the reader and who looks after the chat. The subscription of the page that publishes is the
 * reader's sign of life.
 */
export const moderationFeed: Feed<App, Args, ModerationPublished, Held, Opening<Held>> = {
  async open({ app, viewer, args, connection }) {
    const row = await moderatedStream(app, viewer, args.streamId)
    const publishes = args.publishes === true
    if (publishes && row.readerId !== viewer.id) throw new Forbidden()
    if (publishes) connection.expectSignEvery(SIGN_SECONDS)
    return {
      topics: [moderationTopic(row.id)],
      replay: async () => [await held(app, row.id)],
      recheck: () => moderatedStream(app, viewer, args.streamId),
      closed: publishes ? publishesThrough(app, row.id, connection) : undefined,
    }
  },
  event: ({ streamId, dismissedId = null }, app) =>
    dismissedId !== null ? { seen: null, dismissedId } : held(app, streamId),
  view({ seen, dismissedId }, viewer) {
    if (dismissedId !== null && dismissedId === viewer.id) throw new Forbidden()
    return seen
  },
}

async function moderatedStream(app: App, viewer: Viewer, streamId: string): Promise<StreamRow> {
  const { row, standing } = await seenStream(app, viewer, streamId)
  if (!mayModerate(row, viewer, standing)) throw new Forbidden()
  return row
}

async function held({ db }: Pick<App, 'db'>, streamId: string): Promise<Held> {
  const rows = await heldMessages(db, streamId, MOST_HELD)
  return {
    seen: Object.assign(new StreamModeration(), { held: rows.map(StreamMessage.of) }),
    dismissedId: null,
  }
}
