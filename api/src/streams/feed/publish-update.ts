import type { Transaction } from '../../foundation/database/database.ts'
import type { MessageRow } from '../chat/message.ts'
import { pauseOf, type StreamPause, type StreamRow } from '../stream.ts'

export type MessageJson = Omit<MessageRow, 'sentAt'> & { readonly sentAt: string }

export interface StatusJson {
  readonly state: StreamRow['state']
  readonly ending: StreamRow['ending']
  readonly reason: string | null
  readonly isRecording: boolean
  readonly hasPicture: boolean
  readonly pause: StreamPause | null
  readonly publisherLostAt: string | null
  readonly endsUnlessBackAt: string | null
  readonly at: string
}

/** As the bus carries it: all that every page is sent, so that no node reads anything for it. */
export type UpdatePublished =
  | { readonly kind: 'added'; readonly message: MessageJson }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'pinned'; readonly message: MessageJson | null }
  | { readonly kind: 'viewers'; readonly viewers: number }
  | { readonly kind: 'status'; readonly status: StatusJson }
  /** Of these, only the one it names learns: their page is sent nothing more. */
  | { readonly kind: 'shut-out'; readonly personId: string }

/** What those who look after the chat are sent. */
export interface ModerationPublished {
  readonly streamId: string
  /** Somebody who looks after it no more; without it, what is held changed. */
  readonly dismissedId?: string
}

export const streamTopic = (id: string) => `stream:${id}`
export const moderationTopic = (id: string) => `stream-held:${id}`

export const publishUpdate = (tx: Transaction, id: string, update: UpdatePublished): void =>
  tx.publish(streamTopic(id), update)

/** What is held of a stream changed; or somebody looks after its chat no more. */
export const publishModeration = (tx: Transaction, streamId: string, dismissedId?: string): void =>
  tx.publish(moderationTopic(streamId), { streamId, dismissedId } satisfies ModerationPublished)

/** Everybody learns how the stream stands. */
export const publishStatus = (tx: Transaction, row: StreamRow): void =>
  publishUpdate(tx, row.id, { kind: 'status', status: statusJson(row) })

export function statusJson(row: StreamRow): StatusJson {
  const { state, ending, reason, isRecording, hasPicture, publisherLostAt, endedAt, lostMinutes, at } = row
  const lostAt = endedAt === null ? publisherLostAt : null
  const endsAt = lostAt && new Date(lostAt.getTime() + lostMinutes * 60_000)
  return {
    ...{ state, ending, reason, isRecording, hasPicture, at: at.toISOString() },
    pause: pauseOf(row),
    publisherLostAt: lostAt?.toISOString() ?? null,
    endsUnlessBackAt: endsAt?.toISOString() ?? null,
  }
}

export const messageJson = (row: MessageRow): MessageJson => ({ ...row, sentAt: row.sentAt.toISOString() })
