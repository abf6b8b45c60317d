import type { ReactNode } from 'react'
import { MediaTile } from '../../call/MediaTile.tsx'
import { StreamCover } from '../StreamCover.tsx'
import type { StudioMedia } from './use-media.ts'

type Props = {
  name: string
  media: StudioMedia
  /** What viewers see of who streams by voice; without it, the reader's initials. */
  stream?: Parameters<typeof StreamCover>[0]['stream']
  /** How the stream stands, over the picture. */
  children: ReactNode
}

/** The reader as they are sent, or would be. */
export function OwnPicture({ name, media, stream, children }: Props) {
  const { tracks, microphone, screen } = media.media
  return (
    <div className="relative isolate overflow-hidden rounded-card bg-black ring-1 ring-hairline">
      <MediaTile
        own
        name={name}
        tracks={tracks}
        camera={tracks.video !== null}
        microphone={microphone}
        screen={screen}
        className="relative aspect-video w-full"
      />
      {stream && media.isOpen && media.sends === 'voice' && (
        <StreamCover
          stream={stream}
          eager
          widths={[{ width: '100vw' }]}
          className="absolute! inset-0 h-full"
        />
      )}
      <p className="absolute start-3 top-3 flex flex-wrap gap-2 *:bg-page/92">{children}</p>
    </div>
  )
}
