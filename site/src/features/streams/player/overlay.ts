import type { StreamStatusPartsFragment } from '../../../graphql/generated.ts'
import type { VideoState } from './video-session.ts'

/** What stands over the picture; null: the picture is seen. */
export type Overlay =
  | 'connecting'
  | 'waiting'
  | 'reconnecting'
  | 'break'
  | 'private'
  | 'lost'
  | 'replaced'
  | 'refused'
  | null

type Status = Pick<StreamStatusPartsFragment, 'state' | 'pause' | 'publisherLostAt'>

/** What the reader does comes before how this page is connected: nobody looks for a fault at home while the reader is away. */
export function overlayOf({ state, pause, publisherLostAt }: Status, video: VideoState): Overlay {
  if (video.kind === 'refused' || video.kind === 'replaced') return video.kind
  if (state === 'PAUSED') return pause === 'READING' ? 'private' : 'break'
  if (publisherLostAt !== null && video.kind !== 'live') return 'lost'
  if (video.kind === 'live') return null
  return video.kind === 'idle' ? 'connecting' : video.kind
}
