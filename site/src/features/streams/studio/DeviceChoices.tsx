import { useEffect, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Select } from '../../../ui/Field.tsx'
import type { LocalTracks, TrackKind } from '../../call/connection.ts'
import { browserDevices, type DeviceChoice } from '../../call/devices.ts'

type Props = { tracks: LocalTracks; screen: boolean; onChoose(kind: TrackKind, id: string): void }

/** Which microphone and which camera; each change is seen and sent at once. */
export function DeviceChoices({ tracks, screen, onChoose }: Props) {
  const [devices, setDevices] = useState<DeviceChoice[]>([])
  useEffect(() => {
    const look = () => void browserDevices.list().then(setDevices, () => undefined)
    look()
    return browserDevices.onChange(look)
  }, [])
  const select = (kind: TrackKind, of: DeviceChoice['kind'], label: string, value: string) => (
    <Select label={label} value={value} onChange={event => onChoose(kind, event.target.value)}>
      {!devices.some(({ id }) => id === value) && <option value={value}>{m['call.devices.system']()}</option>}
      {devices
        .filter(device => device.kind === of)
        .map(({ id, name }, index) => (
          <option key={id} value={id} dir="auto">
            {name || m['call.devices.unnamed']({ number: index + 1 })}
          </option>
        ))}
    </Select>
  )
  const inUse = (track: MediaStreamTrack | null) => track?.getSettings().deviceId ?? ''
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {select('audio', 'microphone', m['call.devices.microphone'](), inUse(tracks.audio))}
      {tracks.video && !screen && select('video', 'camera', m['call.devices.camera'](), inUse(tracks.video))}
    </div>
  )
}
