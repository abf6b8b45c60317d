import { Eye } from 'lucide-react'
import { type Dispatch, lazy } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { OnceHere } from '../../ui/page/OnceHere.tsx'
import { GiftRanks } from '../gifts/live/GiftRanks.tsx'
import { GiftStage } from '../gifts/live/GiftStage.tsx'
import { useStreamGifts } from '../gifts/live/use-stream-gifts.ts'
import { SendGift } from '../gifts/SendGift.tsx'
import type { Change, StreamState } from './chat/chat-state.ts'
import { Player } from './player/Player.tsx'
import type { Grant } from './player/video-session.ts'
import type { ServerClock } from './server-clock.ts'
import { isOn } from './stream-words.ts'
import type { ShownStream } from './use-stream.ts'

export type WatchingProps = {
  stream: ShownStream
  state: StreamState
  change: Dispatch<Change>
  clock: ServerClock
  secret: string | null
  viewerId: string | null
  /** Where a visitor signs in; null for who is signed in. */
  signIn: string | null
  unit: Unit
  /** What the server let this page in by; null: it asks itself. */
  grant: Grant | null
}

/** A page whose scripts do not come must not be lost with them. */
const StreamChat = lazy(() =>
  import('./chat/StreamChat.tsx').then(
    ({ StreamChat: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** The chat keeps its place before it comes. */
const chatHeight = 'h-[26rem] lg:h-[32rem]'

/** A stream that is on: its picture with the gifts over it, the chat beside it: two parts of the room’s grid. */
export function Watching({
  stream,
  state,
  change,
  clock,
  secret,
  viewerId,
  signIn,
  unit,
  grant,
}: WatchingProps) {
  const { status } = state
  const { board, waiting, played } = useStreamGifts(stream.id)
  return (
    <>
      <div className="grid gap-3">
        <div className="relative">
          <Player {...{ stream, status, secret, clock, grant }} />
          <GiftStage waiting={waiting} onPlayed={played} />
        </div>
        <div className="flex flex-wrap items-center gap-3 text-[0.95rem]">
          <Badge tone="bad">
            {status.state !== 'PAUSED'
              ? m['stream.live']()
              : status.pause === 'READING'
                ? m['stream.inReading']()
                : m['stream.break']()}
          </Badge>
          <span className="inline-flex items-center gap-1.5 text-soft">
            <Eye aria-hidden size={17} /> <span>{m['stream.viewers']({ count: state.viewers })}</span>
          </span>
          {status.isRecording && <span className="text-soft">{m['stream.recording']()}</span>}
          {isOn(status) && !stream.isMine && (
            <span className="ms-auto flex flex-wrap gap-2">
              {stream.takesPrivate && status.state === 'LIVE' && (
                <Button variant="outline" href={`/readers/${stream.reader.slug}#start`}>
                  {m['stream.private.now']()}
                </Button>
              )}
              <SendGift
                subject={{ streamId: stream.id }}
                readerName={stream.reader.name}
                {...{ unit, signIn }}
              />
            </span>
          )}
        </div>
      </div>
      <div className="grid gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <GiftRanks board={board} unit={unit} />
        <OnceHere fallback={<div className={chatHeight} />}>
          <StreamChat {...{ stream, state, viewerId, clock }} onChange={change} className={chatHeight} />
        </OnceHere>
      </div>
    </>
  )
}
