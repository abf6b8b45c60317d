import { useRef } from 'react'
import { m } from '../../../messages/index.ts'
import { GiftStage } from '../../gifts/live/GiftStage.tsx'
import type { ShownStream } from '../use-stream.ts'
import { ReplayChat } from './ReplayChat.tsx'
import { useReplayLink } from './use-replay-link.ts'
import { useReplayMoments } from './use-replay-moments.ts'

type Recording = NonNullable<ShownStream['replay']>
type Props = { stream: ShownStream; replay: Recording; viewerId: string | null }

/** The recording of a stream, with its chat and gifts at their time if its reader wants. */
export function Replay({ stream, replay, viewerId }: Props) {
  const element = useRef<HTMLVideoElement>(null)
  const { showsChat, seconds } = replay
  const url = useReplayLink(stream.id, replay.url, element)
  const wish = { streamId: stream.id, seconds, element, isOn: showsChat }
  const { messages, waiting, played, remove } = useReplayMoments(wish)
  const picture = (
    <div className="relative isolate overflow-hidden rounded-card bg-black">
      {/* biome-ignore lint/a11y/useMediaCaption: there is nobody who could write captions of it */}
      <video
        ref={element}
        controls
        playsInline
        preload="metadata"
        src={url}
        aria-label={m['stream.player.picture']({ title: stream.title })}
        className="aspect-video w-full"
      />
      {showsChat && (
        <div className="pointer-events-none absolute inset-0">
          <GiftStage waiting={waiting} onPlayed={played} />
        </div>
      )}
    </div>
  )
  if (!showsChat) return picture
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-6">
      {picture}
      <ReplayChat {...{ messages, stream, viewerId }} onRemoved={remove} />
    </div>
  )
}
