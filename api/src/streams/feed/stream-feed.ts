import type { App } from '../../app.ts'
import { batched } from '../../foundation/batched.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Feed, Opening } from '../../foundation/feeds/feeds.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StreamMessage } from '../chat/message-type.ts'
import { lastMessages, messagesByIds } from '../chat/messages.store.ts'
import { accessOf, isOver, type StreamRow } from '../stream.ts'
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
  MOST_UPDATES,
  StreamMessageAdded,
  StreamMessagePinned,
  StreamMessageRemoved,
  StreamSnapshot,
  StreamStatus,
  StreamStatusChanged,
  type StreamUpdate,
  StreamUpdates,
  StreamViewersChanged,
} from './update-type.ts'

interface Updates {
  /** One object for all: thousands are sent the same text. Null: nothing that others are sent. */
  readonly seen: StreamUpdates | null
  readonly shutOutIds: ReadonlySet<string>
  readonly isLast: boolean
}

/** @rule updates of a stream in batches: at most five messages a second to each page, and one more when a viewer is shut out or the stream is over. */
const BATCH_MS = 200

/** What happens in a stream, for everybody who may watch it; each subscription counts as a viewer. */
export const streamFeed: Feed<
  App,
  { streamId: string },
  readonly UpdatePublished[],
  Updates,
  Opening<Updates>
> = {
  batch: { milliseconds: BATCH_MS, most: MOST_UPDATES, isUrgent },
  async open({ app, viewer, args, connection }) {
    const row = await watchedStream(app, viewer, args.streamId)
    const isViewer = viewer?.id !== row.readerId
    const leave = isViewer ? joinAudience(app, row.id, viewer?.id ?? connection.id) : () => undefined
    return {
      topics: [streamTopic(row.id)],
      replay: async () => {
        const snapshot = await snapshots(app.db).load(row.id)
        return snapshot ? [snapshot] : []
      },
      recheck: () => watchedStream(app, viewer, args.streamId),
      isOver: isOver(row),
      closed: leave,
    }
  },
  event: updatesOf,
  view({ seen, shutOutIds }, viewer) {
    if (viewer && shutOutIds.has(viewer.id)) throw new Forbidden()
    return seen
  },
  isOver: ({ isLast }) => isLast,
}

async function watchedStream(app: App, viewer: Viewer | null, streamId: string): Promise<StreamRow> {
  const { row, standing } = await seenStream(app, viewer, streamId)
  if (accessOf(row, viewer, standing) !== 'OPEN') throw new Forbidden()
  return row
}

function isUrgent(published: UpdatePublished): boolean {
  return published.kind === 'shut-out' || (published.kind === 'status' && isOver(published.status))
}

function updatesOf(published: readonly UpdatePublished[]): Updates {
  const shutOut = published.flatMap(each => (each.kind === 'shut-out' ? [each.personId] : []))
  const updates = published.flatMap(each => updateOf(each) ?? [])
  return {
    seen: updates.length === 0 ? null : Object.assign(new StreamUpdates(), { snapshot: null, updates }),
    shutOutIds: new Set(shutOut),
    isLast: published.some(each => each.kind === 'status' && isOver(each.status)),
  }
}

/** Null of what only one is sent, by the end of their subscription. */
function updateOf(published: UpdatePublished): typeof StreamUpdate | null {
  switch (published.kind) {
    case 'added':
      return Object.assign(new StreamMessageAdded(), { message: messageIn(published.message) })
    case 'removed':
      return Object.assign(new StreamMessageRemoved(), { streamMessageId: published.id })
    case 'pinned': {
      const message = published.message && messageIn(published.message)
      return Object.assign(new StreamMessagePinned(), { message })
    }
    case 'viewers':
      return Object.assign(new StreamViewersChanged(), { viewers: published.viewers })
    case 'status':
      return Object.assign(new StreamStatusChanged(), { status: statusIn(published.status) })
    case 'shut-out':
      return null
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

const NOBODY: ReadonlySet<string> = new Set()

/** Read once for all who join in the same moment, or come back after a gap. */
const snapshots = batched((db: Queryable) => (ids: readonly string[]) => snapshotsOf(db, ids))

async function snapshotsOf(db: Queryable, ids: readonly string[]): Promise<Map<string, Updates>> {
  const rows = await streamsByIds(db, ids)
  const messages = await lastMessages(db, ids, LAST_MESSAGES)
  const pinned = await messagesByIds(
    db,
    rows.flatMap(({ pinnedId }) => pinnedId ?? []),
  )
  return new Map(
    rows.map(row => {
      const onTop = row.pinnedId === null ? undefined : pinned.get(row.pinnedId)
      const snapshot = Object.assign(new StreamSnapshot(), {
        status: statusIn(statusJson(row)),
        viewers: row.viewers,
        pinned: onTop?.state === 'SHOWN' ? StreamMessage.of(onTop) : null,
        messages: messages.filter(({ streamId }) => streamId === row.id).map(StreamMessage.of),
      })
      const seen = Object.assign(new StreamUpdates(), { snapshot, updates: [] })
      return [row.id, { seen, shutOutIds: NOBODY, isLast: isOver(row) }]
    }),
  )
}
