import { Mic, MicOff, MonitorUp, RefreshCw, Settings2, Video, VideoOff } from 'lucide-react'
import { useState } from 'react'
import type { StreamStatusPartsFragment, StudioPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RoundSwitch } from '../../call/CallControls.tsx'
import { MediaTile } from '../../call/MediaTile.tsx'
import { MicrophoneLevel } from '../../call/MicrophoneLevel.tsx'
import type { ServerClock } from '../server-clock.ts'
import { DeviceChoices } from './DeviceChoices.tsx'
import { StreamActions } from './StreamActions.tsx'
import { type Health, useBroadcast } from './use-broadcast.ts'
import { useMedia } from './use-media.ts'

type Props = {
  stream: StudioPartsFragment
  status: StreamStatusPartsFragment
  viewers: number
  clock: ServerClock
  onChange(stream: StudioPartsFragment): void
}

/** How the reader looks and sounds, before anybody sees it and while everybody does, and what they can do about it. */
export function Broadcast({ stream, status, viewers, clock, onChange }: Props) {
  const [choosesDevices, setChoosesDevices] = useState(status.state === 'SCHEDULED')
  // On a break the devices are free for a reading.
  const media = useMedia(status.state !== 'PAUSED', (kind, track) => broadcast.replaceTrack(kind, track))
  const { tracks, microphone, screen } = media.media
  const sent = () => [tracks.audio, tracks.video].filter(track => track !== null)
  const isLive = status.state === 'LIVE'
  const broadcast = useBroadcast(stream.id, clock, sent, isLive && media.isOpen)
  const hasCamera = tracks.video !== null
  return (
    <section aria-label={m['stream.studio.picture']()} className="grid gap-4">
      <div className="relative overflow-hidden rounded-card bg-black ring-1 ring-hairline">
        <MediaTile
          own
          name={stream.reader.name}
          tracks={tracks}
          camera={hasCamera}
          microphone={microphone}
          screen={screen}
          className="relative aspect-video w-full"
        />
        <p className="absolute start-3 top-3 flex flex-wrap gap-2 *:bg-page/92">
          <Badge tone={isLive ? 'bad' : 'plain'}>{stateWords(status.state)}</Badge>
          {status.isRecording && <Badge tone="warn">{m['stream.recording']()}</Badge>}
        </p>
      </div>
      {media.failure && (
        <Alert
          tone="warn"
          actions={
            !media.isOpen && (
              <Button size="sm" onClick={() => void media.open()}>
                <RefreshCw aria-hidden size={16} /> {m['ui.tryAgain']()}
              </Button>
            )
          }
        >
          {media.failure}
        </Alert>
      )}
      {isLive && <HealthLine {...{ broadcast, viewers }} />}
      {media.isOpen && (
        <div className="flex flex-wrap items-center gap-3">
          <RoundSwitch
            label={microphone ? m['call.microphone.off']() : m['call.microphone.on']()}
            off={!microphone}
            onClick={() => media.mute(microphone)}
          >
            {microphone ? <Mic aria-hidden size={22} /> : <MicOff aria-hidden size={22} />}
          </RoundSwitch>
          <RoundSwitch
            label={hasCamera ? m['call.camera.off']() : m['call.camera.on']()}
            off={!hasCamera}
            onClick={() => void media.switchCamera(!hasCamera)}
          >
            {hasCamera ? <Video aria-hidden size={22} /> : <VideoOff aria-hidden size={22} />}
          </RoundSwitch>
          {'getDisplayMedia' in (navigator.mediaDevices ?? {}) && (
            <RoundSwitch
              label={screen ? m['stream.studio.screen.off']() : m['stream.studio.screen']()}
              off={screen}
              onClick={() => void media.shareScreen(!screen)}
            >
              <MonitorUp aria-hidden size={22} />
            </RoundSwitch>
          )}
          <RoundSwitch label={m['call.devices.title']()} onClick={() => setChoosesDevices(!choosesDevices)}>
            <Settings2 aria-hidden size={22} />
          </RoundSwitch>
          <MicrophoneLevel track={tracks.audio} />
        </div>
      )}
      {media.isOpen && choosesDevices && (
        <DeviceChoices tracks={tracks} screen={screen} onChoose={media.choose} />
      )}
      <StreamActions {...{ stream, status, onChange }} isReady={media.isOpen} />
    </section>
  )
}

function HealthLine({ broadcast, viewers }: { broadcast: ReturnType<typeof useBroadcast>; viewers: number }) {
  const { state, health, again } = broadcast
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.95rem] text-soft">
      <span className="font-semibold text-ink">{m['stream.studio.video']({ state: state.kind })}</span>
      <span>{m['stream.viewers']({ count: viewers })}</span>
      {health && <span className="numeric">{healthWords(health)}</span>}
      {state.kind === 'refused' && <span className="text-bad">{state.message}</span>}
      {(state.kind === 'refused' || state.kind === 'replaced') && (
        <Button size="sm" variant="outline" onClick={again}>
          {m['stream.studio.here']()}
        </Button>
      )}
    </div>
  )
}

const healthWords = ({ kilobitsPerSecond, framesPerSecond }: Health) =>
  m['stream.studio.health']({ kilobits: kilobitsPerSecond, frames: framesPerSecond })

function stateWords(state: StreamStatusPartsFragment['state']): string {
  if (state === 'LIVE') return m['stream.live']()
  return state === 'PAUSED' ? m['stream.break']() : m['stream.studio.notYet']()
}
