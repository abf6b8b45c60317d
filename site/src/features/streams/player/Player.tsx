import { Maximize, RefreshCw, Volume2, VolumeX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { StreamStatusPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { firstName } from '../../../ui/format/person-name.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { MicrophoneLevel } from '../../call/MicrophoneLevel.tsx'
import { StreamCover } from '../StreamCover.tsx'
import type { ServerClock } from '../server-clock.ts'
import type { ShownStream } from '../use-stream.ts'
import { overlayOf } from './overlay.ts'
import { useVideo } from './use-video.ts'
import type { Grant } from './video-session.ts'

type Props = {
  stream: ShownStream
  status: StreamStatusPartsFragment
  secret: string | null
  clock: ServerClock
  grant: Grant | null
}

/** The picture, without sound until somebody turns it on, and over it how the stream stands when there is none. */
export function Player({ stream, status, secret, clock, grant }: Props) {
  const { element, state, again } = useVideo({ streamId: stream.id, secret, clock, grant })
  const frame = useRef<HTMLDivElement>(null)
  const [isMuted, setMuted] = useState(true)
  const overlay = overlayOf(status, state)

  // React does not write `muted` into the page that comes from the server.
  useEffect(() => {
    if (element.current) element.current.muted = isMuted
  }, [isMuted, element])

  function turnSound(on: boolean) {
    if (!element.current) return
    element.current.muted = !on
    setMuted(!on)
    void element.current.play().catch(() => undefined)
  }

  function fill() {
    if (document.fullscreenElement) return void document.exitFullscreen()
    const video = element.current as (HTMLVideoElement & { webkitEnterFullscreen?: () => void }) | null
    // An iPhone fills its screen with a video alone.
    if (frame.current?.requestFullscreen) void frame.current.requestFullscreen().catch(() => undefined)
    else video?.webkitEnterFullscreen?.()
  }

  return (
    <div ref={frame} className="relative isolate aspect-video w-full overflow-hidden rounded-card bg-black">
      <video
        ref={element}
        autoPlay
        playsInline
        muted
        aria-label={m['stream.player.picture']({ title: stream.title })}
        className="absolute inset-0 size-full object-contain"
      />
      {overlay === null && !status.hasPicture && (
        <Voice stream={stream} sound={isMuted ? null : soundOf(element.current)} />
      )}
      {overlay && (
        <div className="absolute inset-0 grid place-items-center">
          <StreamCover
            stream={stream}
            widths={[{ width: '100vw' }]}
            className={classes(
              'absolute! inset-0 h-full',
              status.state === 'PAUSED' ? 'brightness-50' : 'opacity-25',
            )}
          />
          <div
            role="status"
            className="relative mx-3 grid max-w-md justify-items-center gap-2 rounded-card bg-page/92 px-4 py-3 text-center sm:gap-3 sm:px-5 sm:py-4"
          >
            <p className="font-semibold">
              {m['stream.overlay']({ overlay, reader: firstName(stream.reader.name) })}
            </p>
            {overlay === 'lost' && status.endsUnlessBackAt && (
              <p className="text-[0.95rem] text-soft">
                {m['stream.overlay.lost.until']()} <Moment at={status.endsUnlessBackAt} show="time" />
              </p>
            )}
            {(state.kind === 'refused' || state.kind === 'replaced') && (
              <>
                {state.kind === 'refused' && <p className="text-[0.95rem] text-soft">{state.message}</p>}
                <Button size="sm" onClick={again}>
                  <RefreshCw aria-hidden size={16} />{' '}
                  {state.kind === 'replaced' ? m['stream.player.here']() : m['ui.tryAgain']()}
                </Button>
              </>
            )}
          </div>
        </div>
      )}
      {/* Without a picture there is nothing to hear or to fill the screen with. */}
      <div
        className={classes('absolute inset-x-3 bottom-3 flex justify-between gap-3', overlay && 'invisible')}
      >
        <button type="button" onClick={() => turnSound(isMuted)} className={control}>
          {isMuted ? <VolumeX aria-hidden size={18} /> : <Volume2 aria-hidden size={18} />}
          <span>{isMuted ? m['stream.player.soundOn']() : m['stream.player.soundOff']()}</span>
        </button>
        <button type="button" onClick={fill} aria-label={m['stream.player.full']()} className={control}>
          <Maximize aria-hidden size={18} />
        </button>
      </div>
    </div>
  )
}

/** Who streams without a picture: the cover, and how loud they are. */
function Voice({ stream, sound }: Pick<Props, 'stream'> & { sound: MediaStreamTrack | null }) {
  return (
    <div className="absolute inset-0">
      <StreamCover stream={stream} widths={[{ width: '100vw' }]} className="absolute! inset-0 h-full" />
      <p className="absolute start-3 top-3 flex items-center gap-3 rounded-full bg-page/92 px-4 py-2 text-[0.95rem] font-semibold">
        {m['stream.voice']({ reader: firstName(stream.reader.name) })}
        {sound && <MicrophoneLevel track={sound} label={m['stream.voice.level']()} />}
      </p>
    </div>
  )
}

const soundOf = (element: HTMLVideoElement | null): MediaStreamTrack | null =>
  (element?.srcObject as MediaStream | null)?.getAudioTracks()[0] ?? null

const control =
  'inline-flex min-h-11 items-center gap-2 rounded-full bg-page/88 px-4 font-semibold text-ink hover:text-accent-ink'
