import { eventType } from '../foundation/events/events.ts'
import type { StreamEnding } from './stream.ts'

/** What every event of a stream carries; the subject is the stream. */
interface OfStream {
  readonly readerId: string
  readonly profileId: string
}

/** A reader announced a stream. */
export const StreamScheduled = eventType<OfStream & { readonly startsAt: string }>('stream.scheduled')

/** An announced stream was changed. */
export const StreamChanged = eventType<OfStream & { readonly startsAt: string }>('stream.changed')

/** A stream is live. */
export const StreamStarted = eventType<OfStream>('stream.started')

/** A stream that was live is over. */
export const StreamEnded = eventType<OfStream & { readonly ending: StreamEnding }>('stream.ended')

/** A stream was called off before it began. */
export const StreamCancelled = eventType<OfStream & { readonly ending: StreamEnding }>('stream.cancelled')

/** People were let into a private stream. */
export const StreamPeopleInvited = eventType<OfStream>('stream.people-invited')

/** A person paid the entry. */
export const StreamEntered = eventType<OfStream & { readonly personId: string }>('stream.entered')

/** A person is shut out of all streams of the reader from now on; emitted for each that is announced or on. */
export const StreamViewerShutOut = eventType<OfStream & { readonly personId: string }>(
  'stream.viewer-shut-out',
)

/** It begins in a quarter of an hour. */
export const StreamSoon = eventType<OfStream>('stream.soon')

/** A recording of it can be watched. */
export const StreamReplayStored = eventType<OfStream>('stream.replay-stored')
