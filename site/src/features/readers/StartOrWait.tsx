import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { OfferPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import type { Presence } from '../../ui/Presence.tsx'
import { LazyBookLater } from '../appointments/LazyBookLater.tsx'
import { useWhen } from '../appointments/use-when.ts'
import { WhenChoice } from '../appointments/WhenChoice.tsx'
import { QueueNow } from '../queue/QueueNow.tsx'
import { NotifyMe } from './alerts/NotifyMe.tsx'
import { onPresence } from './presence-events.ts'
import { StartReading } from './StartReading.tsx'

type StartProps = ComponentProps<typeof StartReading>
type Props = StartProps & {
  reader: StartProps['reader'] & {
    hasOnlineAlert: boolean
    timeZone: string
    /** Null: they take no appointments. */
    appointmentOffer: OfferPartsFragment | null
  }
}

/**
 * The way to a reading: now, while the reader can be rung or waited for, or later, at a time that is free. What was begun
 * stays.
 */
export function StartOrWait(props: Props) {
  const { reader, unit, balance } = props
  const { appointmentOffer: offer } = reader
  const [presence, setPresence] = useState(reader.presence)
  const [begun, setBegun] = useState(reader.presence === 'ONLINE')
  const { when, field, choose } = useWhen(reader.slug)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => onPresence(reader.id, setPresence), [reader.id])
  // What the page was sent before this island was used.
  useEffect(() => {
    const current = place.current?.dataset.presence
    if (current) setPresence(current as Presence)
  }, [])
  return (
    <div
      ref={place}
      data-presence-of={reader.id}
      data-presence={presence}
      data-draft={`request:${reader.slug}`}
      className="grid gap-5"
    >
      {offer && <WhenChoice reader={firstName(reader.name)} field={field('when')} />}
      {offer && when === 'LATER' ? (
        <LazyBookLater {...{ reader, offer, unit, balance }} />
      ) : begun ? (
        <StartReading {...props} reader={{ ...reader, presence }} />
      ) : (
        <NotYet
          {...props}
          presence={presence}
          onBegin={() => setBegun(true)}
          onLater={offer ? () => choose('LATER') : null}
        />
      )}
    </div>
  )
}

type NotYetProps = Pick<Props, 'reader' | 'balance'> & {
  presence: Presence
  onBegin(): void
  /** Null where there are no appointments. */
  onLater: (() => void) | null
}

function NotYet({ reader, balance, presence, onBegin, onLater }: NotYetProps) {
  const first = firstName(reader.name)
  const isQuiet = presence === 'BUSY' || onLater !== null
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
      {presence !== 'ONLINE' && onLater && (
        <Button onClick={onLater} variant={presence === 'BUSY' ? 'outline' : 'primary'}>
          {m['book.when.bookInstead']()}
        </Button>
      )}
      {presence !== 'ONLINE' && <NotifyMe reader={reader} first={first} isSignedIn={balance !== null} />}
      {presence !== 'ONLINE' && (
        <Button href="/readers?online=1" variant={isQuiet ? 'quiet' : 'primary'}>
          {m['readers.seeOnline']()}
        </Button>
      )}
    </>
  )
}
