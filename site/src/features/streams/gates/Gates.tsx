import { ShieldX } from 'lucide-react'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { classes } from '../../../ui/classes.ts'
import { firstName } from '../../../ui/format/person-name.ts'
import { StreamCover } from '../StreamCover.tsx'
import type { GatesProps } from '../StreamRoom.tsx'
import { isOver, priceOf } from '../stream-words.ts'
import { Announced } from './Announced.tsx'
import { Ended } from './Ended.tsx'
import { EntryGate } from './EntryGate.tsx'
import { InvitationGate } from './InvitationGate.tsx'

const widths = [{ from: '64rem', width: 'min(66vw, 46rem)' }, { width: '100vw' }]

/** What it takes to watch a stream, when it begins, or what became of it: parts of the room’s grid. */
export function Gates({ stream, status, clock, secret, viewerId, balance, unit, refresh }: GatesProps) {
  const hasEnded = isOver(status)
  const price = priceOf({ ...stream, state: status.state })
  const isOpen = !hasEnded || stream.hasReplay
  const showsReplay = hasEnded && stream.replay !== null
  return (
    <>
      {!showsReplay && <StreamCover stream={stream} eager widths={widths} className="rounded-card" />}
      <div
        className={classes(
          'grid gap-5',
          showsReplay ? 'lg:col-span-2' : 'lg:col-start-2 lg:row-span-2 lg:row-start-1',
        )}
      >
        {stream.access === 'BANNED' && (
          <Alert tone="warn" title={m['stream.banned.title']()}>
            <ShieldX aria-hidden size={18} className="me-1.5 inline" />
            {m['stream.banned.text']({ reader: firstName(stream.reader.name) })}
          </Alert>
        )}
        {hasEnded && <Ended {...{ stream, status, viewerId }} />}
        {status.state === 'SCHEDULED' && (
          <Announced stream={stream} clock={clock} isVisitor={viewerId === null} />
        )}
        {stream.access === 'ENTRY_NEEDED' && price && isOpen && (
          <EntryGate {...{ stream, unit, balance, price }} isReplay={hasEnded} onEntered={refresh} />
        )}
        {stream.access === 'INVITATION_NEEDED' && isOpen && (
          <InvitationGate {...{ stream, secret }} isVisitor={viewerId === null} onAccepted={refresh} />
        )}
        {stream.access === 'OPEN' && stream.hasEntered && status.state === 'SCHEDULED' && (
          <Alert tone="good">{m['stream.entry.have']()}</Alert>
        )}
      </div>
    </>
  )
}
