import { Mic, MicOff, MonitorUp, RefreshCw, Settings2, Video, VideoOff } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RoundSwitch } from '../../call/CallControls.tsx'
import { MicrophoneLevel } from '../../call/MicrophoneLevel.tsx'
import { DeviceChoices } from './DeviceChoices.tsx'
import type { StudioMedia } from './use-media.ts'

type Props = {
  media: StudioMedia /** Which devices are used is shown from the beginning. */
  choosesFirst?: boolean
}

/** What a reader may do with camera, microphone and screen, and what is wrong with them. */
export function MediaControls({ media, choosesFirst = false }: Props) {
  const [choosesDevices, setChoosesDevices] = useState(choosesFirst)
  const { tracks, microphone, screen } = media.media
  const hasCamera = media.sends !== 'voice'
  return (
    <>
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
    </>
  )
}
