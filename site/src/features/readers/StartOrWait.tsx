import { type ComponentProps, useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { hearPresence } from './presence-told.ts'
import { StartReading } from './StartReading.tsx'

/** The way to a reading while she can be rung, else the way to wait. What was begun stays when she becomes busy. */
export function StartOrWait(props: ComponentProps<typeof StartReading>) {
  const { reader } = props
  const [presence, setPresence] = useState(reader.presence)
  const [begun, setBegun] = useState(reader.presence === 'ONLINE')
  useEffect(() => hearPresence(reader.id, setPresence), [reader.id])
  if (begun) return <StartReading {...props} reader={{ ...reader, presence }} />
  return (
    <>
      <p role="status" className="min-h-[3lh] text-soft">
        {words[presence](reader.name)}
      </p>
      {presence === 'ONLINE' ? (
        <Button onClick={() => setBegun(true)}>Start a reading</Button>
      ) : (
        <Button href="/readers?online=1">Who is online now</Button>
      )}
    </>
  )
}

const away = (name: string) =>
  `${name} is not taking readings right now. This page tells you when that changes; or see who is free.`

const words = {
  ONLINE: (name: string) => `${name} is online now.`,
  BUSY: (name: string) =>
    `${name} is in a reading. This page tells you when it is over; or see who is free meanwhile.`,
  AWAY: away,
  OFFLINE: away,
}
