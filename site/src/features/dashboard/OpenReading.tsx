import { useEffect, useState } from 'react'
import { m } from '../../messages/index.ts'
import { WayBack } from '../../ui/WayBack.tsx'
import type { Viewer } from '../account/viewer.ts'
import { onPresence } from '../readers/presence-events.ts'

type Props = { reading: NonNullable<Viewer['currentReading']> }

/**
 * The way back to a reading that is open elsewhere, on every page. A reader who is no longer busy says that it is over:
 * then the bar says so in its place, and the way leads to how it ended.
 */
export function OpenReading({ reading: { id, side, state, reader, client } }: Props) {
  const [over, setOver] = useState(false)
  useEffect(() => onPresence(reader.id, presence => setOver(was => was || presence !== 'BUSY')), [reader.id])
  const name = side === 'READER' ? client.name : reader.name
  const rings = state === 'RINGING'
  return (
    <div data-presence-of={reader.id}>
      <WayBack label={m['desk.open.label']()} href={`/reading/${id}`} tone={over ? 'accent' : 'good'}>
        {rings && (over ? m['desk.open.notRinging']({ name }) : m['desk.open.ringing']({ name }))}
        {!rings && (over ? m['desk.open.over']({ name }) : m['desk.open.active']({ name }))}
      </WayBack>
    </div>
  )
}
