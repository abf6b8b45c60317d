import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import type { Presence } from '../../ui/Presence.tsx'
import { QueueNow } from '../queue/QueueNow.tsx'
import { NotifyMe } from './alerts/NotifyMe.tsx'
import { onPresence } from './presence-events.ts'
import { StartReading } from './StartReading.tsx'

type StartProps = ComponentProps<typeof StartReading>
type Props = StartProps & { reader: StartProps['reader'] & { hasOnlineAlert: boolean } }

/** The way to a reading while the reader can be rung, to a place in the queue while they are busy. What was begun stays. */
export function StartOrWait(props: Props) {
  const { reader } = props
  const [presence, setPresence] = useState(reader.presence)
  const [begun, setBegun] = useState(reader.presence === 'ONLINE')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => onPresence(reader.id, setPresence), [reader.id])
  // What the page was sent before this island was used.
  useEffect(() => {
    const current = place.current?.dataset.presence
    if (current) setPresence(current as Presence)
  }, [])
  return (
    <div ref={place} data-presence-of={reader.id} data-presence={presence} className="grid gap-5">
      {begun ? (
        <StartReading {...props} reader={{ ...reader, presence }} />
      ) : (
        <NotYet {...props} presence={presence} onBegin={() => setBegun(true)} />
      )}
    </div>
  )
}

type NotYetProps = Pick<Props, 'reader' | 'balance'> & {
  presence: Presence
  onBegin(): void
}

function NotYet({ reader, balance, presence, onBegin }: NotYetProps) {
  const first = firstName(reader.name)
  return (
    <>
      <div role="status" className="min-h-[3lh] text-soft">
        {presence === 'BUSY' ? (
          <QueueNow slug={reader.slug} first={first} known={reader.queue} />
        ) : presence === 'ONLINE' ? (
          <Sentence words={each => m['start.online']({ reader: each })} name={first} />
        ) : (
          <Sentence words={each => m['start.notNow']({ reader: each })} name={first} />
        )}
      </div>
      {presence === 'ONLINE' && <Button onClick={onBegin}>{m['start.title']()}</Button>}
      {presence === 'BUSY' && (
        <Button onClick={onBegin}>
          <span>
            <Sentence words={each => m['readers.wait']({ reader: each })} name={first} />
          </span>
        </Button>
      )}
      {presence !== 'ONLINE' && <NotifyMe reader={reader} first={first} isSignedIn={balance !== null} />}
      {presence !== 'ONLINE' && (
        <Button href="/readers?online=1" variant={presence === 'BUSY' ? 'quiet' : 'primary'}>
          {m['readers.seeOnline']()}
        </Button>
      )}
    </>
  )
}
