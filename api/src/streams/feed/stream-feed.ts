import type { App } from '../../app.ts'
import { batched } from '../../foundation/batched.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Feed, Opening } from '../../foundation/feeds/feeds.ts'
import { StreamMessage } from '../chat/message-type.ts'
import { lastMessages, messagesByIds } from '../chat/messages.store.ts'
import { accessOf, isOver } from '../stream.ts'
import { seenStream } from '../stream-of.ts'
import { streamsByIds } from '../streams.store.ts'
import { joinAudience } from '../watch/audience.ts'
import {
  type MessageJson,
  type StatusJson,
  statusJson,
  streamTopic,
  type UpdatePublished,
} from './publish-update.ts'
import {
  LAST_MESSAGES,
  StreamMessageAdded,
  StreamMessagePinned,
  StreamMessageRemoved,
  StreamSnapshot,
  StreamStatus,
  StreamStatusChanged,
  type StreamUpdate,
  StreamViewersChanged,
} from './update-type.ts'

interface Update {
  /** One object for all: thousands are sent the same text. */
  readonly seen: typeof StreamUpdate | null
  readonly bannedId: string | null
  readonly isLast: boolean
}

/** What happens in a stream, for everybody who may watch it; each subscription counts as a viewer. */
export const streamFeed: Feed<App, { streamId: string }, UpdatePublished, Update, Opening<Update>> = {
  async open({ app, viewer, args, connection }) {
    const { row, standing } = await seenStream(app, viewer, args.streamId)
    if (accessOf(row, viewer, standing) !== 'OPEN') throw new Forbidden()
    const isViewer = viewer?.id !== row.readerId
    const leave = isViewer ? joinAudience(app, row.id, viewer?.id ?? connection.id) : () => undefined
    return {
      topics: [streamTopic(row.id)],
      replay: async () => {
        const snapshot = await snapshots(app.db).load(row.id)
        return snapshot ? [snapshot] : []
      },
      isOver: isOver(row),
      closed: leave,
    }
  },
  event: published => updateOf(published),
  view({ seen, bannedId }, viewer) {
    if (bannedId !== null && viewer?.id === bannedId) throw new Forbidden()
    return seen
  },
  isOver: ({ isLast }) => isLast,
}

const update = (seen: typeof StreamUpdate): Update => ({ seen, bannedId: null, isLast: false })

function updateOf(published: UpdatePublished): Update {
  switch (published.kind) {
    case 'added':
      return update(Object.assign(new StreamMessageAdded(), { message: messageIn(published.message) }))
    case 'removed':
      return update(Object.assign(new StreamMessageRemoved(), { streamMessageId: published.id }))
    case 'pinned': {
      const message = published.message && messageIn(published.message)
      return update(Object.assign(new StreamMessagePinned(), { message }))
    }
    case 'viewers':
      return update(Object.assign(new StreamViewersChanged(), { viewers: published.viewers }))
    case 'status': {
      const status = statusIn(published.status)
      const seen = Object.assign(new StreamStatusChanged(), { status })
      return { seen, bannedId: null, isLast: isOver(status) }
    }
    case 'banned':
      return { seen: null, bannedId: published.personId, isLast: false }
  }
}

const messageIn = (json: MessageJson): StreamMessage =>
  StreamMessage.of({ ...json, sentAt: new Date(json.sentAt) })

function statusIn({ at, publisherLostAt, endsUnlessBackAt, ...status }: StatusJson): StreamStatus {
  return Object.assign(new StreamStatus(), {
    ...status,
    at: new Date(at),
    publisherLostAt: publisherLostAt === null ? null : new Date(publisherLostAt),
    endsUnlessBackAt: endsUnlessBackAt === null ? null : new Date(endsUnlessBackAt),
  })
}

/** Read once for all who join in the same moment, or come back after a gap. */
const snapshots = batched((db: Queryable) => (ids: readonly string[]) => snapshotsOf(db, ids))

async function snapshotsOf(db: Queryable, ids: readonly string[]): Promise<Map<string, Update>> {
  const rows = await streamsByIds(db, ids)
  const messages = await lastMessages(db, ids, LAST_MESSAGES)
  const pinned = await messagesByIds(
    db,
    rows.flatMap(({ pinnedId }) => pinnedId ?? []),
  )
  return new Map(
    rows.map(row => {
      const onTop = row.pinnedId === null ? undefined : pinned.get(row.pinnedId)
      const seen = Object.assign(new StreamSnapshot(), {
        status: statusIn(statusJson(row)),
        viewers: row.viewers,
        pinned: onTop?.state === 'SHOWN' ? StreamMessage.of(onTop) : null,
        messages: messages.filter(({ streamId }) => streamId === row.id).map(StreamMessage.of),
      })
      return [row.id, { seen, bannedId: null, isLast: isOver(row) }]
    }),
  )
}
