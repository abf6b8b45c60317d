import { Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import type { Call } from './call.ts'
import type { CallSnapshot } from './call-state.ts'
import { browserDevices, type DeviceChoice } from './devices.ts'
import { MicrophoneLevel } from './MicrophoneLevel.tsx'
import { canChooseSpeaker, chooseSpeaker, chosenSpeaker, playTest } from './speaker.ts'

type Props = { open: boolean; call: Call; view: CallSnapshot; hasCamera: boolean; onClose(): void }

/** Which microphone, camera and speaker; each change is heard and seen at once. */
export function DeviceDialog({ open, ...rest }: Props) {
  return (
    <Dialog open={open} title={m['call.devices.title']()} onClose={rest.onClose}>
      <Choices {...rest} />
    </Dialog>
  )
}

function Choices({ call, view, hasCamera }: Omit<Props, 'open'>) {
  const [devices, setDevices] = useState<DeviceChoice[]>([])
  const [speaker, setSpeaker] = useState('')
  useEffect(() => {
    const look = () => void browserDevices.list().then(setDevices, () => undefined)
    look()
    setSpeaker(chosenSpeaker())
    return browserDevices.onChange(look)
  }, [])
  const of = (kind: DeviceChoice['kind']) => devices.filter(device => device.kind === kind)
  const inUse = (track: MediaStreamTrack | null) => track?.getSettings().deviceId ?? ''
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <DeviceSelect
          label={m['call.devices.microphone']()}
          devices={of('microphone')}
          value={inUse(view.local.audio)}
          onChoose={id => void call.chooseDevice('audio', id)}
        />
        <MicrophoneLevel track={view.local.audio} />
      </div>
      {hasCamera && (
        <DeviceSelect
          label={m['call.devices.camera']()}
          devices={of('camera')}
          value={view.screen ? '' : inUse(view.local.video)}
          onChoose={id => void call.chooseDevice('video', id)}
        />
      )}
      <div className="grid gap-2">
        {canChooseSpeaker() && (
          <DeviceSelect
            label={m['call.devices.speaker']()}
            devices={of('speaker')}
            value={speaker}
            onChoose={id => {
              chooseSpeaker(id)
              setSpeaker(id)
            }}
          />
        )}
        <Button
          size="sm"
          variant="outline"
          className="justify-self-start"
          onClick={() => void playTest().catch(() => undefined)}
        >
          <Volume2 aria-hidden size={17} /> {m['call.devices.test']()}
        </Button>
      </div>
      {view.failure && (
        <p role="alert" className="text-bad">
          {view.failure}
        </p>
      )}
    </div>
  )
}

type SelectProps = { label: string; devices: DeviceChoice[]; value: string; onChoose(id: string): void }

function DeviceSelect({ label, devices, value, onChoose }: SelectProps) {
  return (
    <Select label={label} value={value} onChange={event => onChoose(event.target.value)}>
      {!devices.some(({ id }) => id === value) && <option value={value}>{m['call.devices.system']()}</option>}
      {devices.map(({ id, name }, index) => (
        <option key={id} value={id} dir="auto">
          {name || m['call.devices.unnamed']({ number: index + 1 })}
        </option>
      ))}
    </Select>
  )
}
