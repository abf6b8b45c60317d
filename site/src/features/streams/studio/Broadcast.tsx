import { useCallback, useEffect } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  ShowStreamPictureDocument,
  type StreamStatusPartsFragment,
  type StudioPartsFragment,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { ServerClock } from '../server-clock.ts'
import { healthWords } from './health-words.ts'
import { MediaControls } from './MediaControls.tsx'
import { OwnPicture } from './OwnPicture.tsx'
import { StreamActions } from './StreamActions.tsx'
import { useBroadcast } from './use-broadcast.ts'
import { useMedia } from './use-media.ts'

type Props = {
  stream: StudioPartsFragment
  status: StreamStatusPartsFragment
  viewers: number
  clock: ServerClock
  onChange(stream: StudioPartsFragment): void
}

/** What a stream that is on sends, how well it goes out, and what its reader can do about it. */
export function Broadcast({ stream, status, viewers, clock, onChange }: Props) {
  const isLive = status.state === 'LIVE'
  // On a break the devices are free for a reading.
  const media = useMedia({
    wanted: isLive,
    // A page that is loaded anew turns no camera on that was off.
    byVoice: !stream.hasPicture,
    onTrack(kind, track) {
      broadcast.replaceTrack(kind, track)
      if (kind === 'video' && isLive) showPicture(track !== null)
    },
  })
  const { isOpen, sends, sent: tracks } = media
  const broadcast = useBroadcast(stream.id, clock, { tracks, sends }, isLive && isOpen)
  const hasPicture = sends !== 'voice'

  // Viewers see the cover instead of the last picture of a camera that is off.
  const showPicture = useCallback(
    (isShown: boolean) => {
      const input = { streamId: stream.id, isShown }
      void mutate(ShowStreamPictureDocument, { input }, { isRepeatable: true }).then(
        ({ showStreamPicture: shown }) => shown.__typename === 'Stream' && onChange(shown),
        () => undefined,
      )
    },
    [stream.id, onChange],
  )
  // A camera that could not be opened again is off, too.
  useEffect(() => {
    if (isLive && isOpen && hasPicture !== status.hasPicture) showPicture(hasPicture)
  }, [isLive, isOpen, hasPicture, status.hasPicture, showPicture])

  return (
    <section aria-label={m['stream.studio.picture']()} className="grid gap-4">
      <OwnPicture name={stream.reader.name} {...{ media, stream }}>
        <Badge tone={isLive ? 'bad' : 'plain'}>{stateWords(status)}</Badge>
        {isLive && isOpen && !hasPicture && <Badge>{m['stream.studio.byVoice']()}</Badge>}
        {status.isRecording && <Badge tone="warn">{m['stream.recording']()}</Badge>}
      </OwnPicture>
      {isLive && <HealthLine {...{ broadcast, viewers }} />}
      <MediaControls media={media} />
      <StreamActions {...{ stream, status, onChange }} isReady={isOpen} hasPicture={hasPicture} />
    </section>
  )
}

function HealthLine({ broadcast, viewers }: { broadcast: ReturnType<typeof useBroadcast>; viewers: number }) {
  const { state, health, weakness, again } = broadcast
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.95rem] text-soft">
      <span className="font-semibold text-ink">{m['stream.studio.video']({ state: state.kind })}</span>
      <span>{m['stream.viewers']({ count: viewers })}</span>
      {health && <span className="numeric">{healthWords(health)}</span>}
      {weakness && <span className="basis-full text-warn">{m['stream.weak']({ weakness })}</span>}
      {state.kind === 'refused' && <span className="text-bad">{state.message}</span>}
      {(state.kind === 'refused' || state.kind === 'replaced') && (
        <Button size="sm" variant="outline" onClick={again}>
          {m['stream.studio.here']()}
        </Button>
      )}
    </div>
  )
}

function stateWords({ state, pause }: StreamStatusPartsFragment): string {
  if (state === 'LIVE') return m['stream.live']()
  return pause === 'READING' ? m['stream.inReading']() : m['stream.break']()
}
