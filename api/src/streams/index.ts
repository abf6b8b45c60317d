/** Streams' front door: live broadcasts of a reader, who watches them, and their chats. */

import './on-access-lost.ts'
import './private/on-meter-ended.ts'
import { StreamChatResolver } from './chat/chat.resolver.ts'
import { LiveStreamsResolver } from './desk/live-streams.resolver.ts'
import { StreamPeopleResolver } from './people/people.resolver.ts'
import { PrivateReadingsResolver } from './private/private.resolver.ts'
import { PinnedProductsResolver } from './products/pinned-products.resolver.ts'
import { ReplayResolver } from './replays/replay.resolver.ts'
import { StreamFieldsResolver } from './stream-fields.resolver.ts'
import { StreamsResolver, ViewerStreamsResolver } from './streams.resolver.ts'
import { WatchResolver } from './watch/watch.resolver.ts'

export { messagesAround, messagesByIds } from './chat/messages.store.ts'
export { seenMessage } from './chat/seen-message.ts'
export { hideMessage, showMessage } from './chat/show-message.ts'
export {
  StreamCancelled,
  StreamEnded,
  StreamPeopleInvited,
  StreamScheduled,
  StreamSoon,
  StreamStarted,
  StreamViewerShutOut,
} from './events.ts'
export { streamsOf } from './people/person.store.ts'
export { peopleToInform, peopleWaiting } from './people/to-notify.ts'
export { StreamReplay } from './replays/replay-type.ts'
export {
  FOR_SECONDS,
  FROM_SECOND,
  MOST_MOMENTS,
  offsetMs,
  windowOf,
} from './replays/replay-window.ts'
export { givesEntriesBack, type StreamRow } from './stream.ts'
export { Stream } from './stream-type.ts'
export { streamJobs } from './streams.jobs.ts'
export { streamsNodes } from './streams.nodes.ts'
export { streamById } from './streams.store.ts'
export { mayTakePart, watchedStream } from './take-part.ts'
export { tendStreams } from './tend-streams.ts'

export const streamResolvers = [
  StreamsResolver,
  StreamFieldsResolver,
  ReplayResolver,
  PinnedProductsResolver,
  ViewerStreamsResolver,
  WatchResolver,
  StreamChatResolver,
  StreamPeopleResolver,
  PrivateReadingsResolver,
  LiveStreamsResolver,
] as const
