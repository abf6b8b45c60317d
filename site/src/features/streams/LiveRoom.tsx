import { ShieldX } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import type { MoneyAmount, Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Announced } from './gates/Announced.tsx'
import { Ended } from './gates/Ended.tsx'
import { EntryGate } from './gates/EntryGate.tsx'
import { InvitationGate } from './gates/InvitationGate.tsx'
import { StreamCover } from './StreamCover.tsx'
import { isOn, isOver } from './stream-words.ts'
import { type ShownStream, useStream } from './use-stream.ts'
import { Watching } from './Watching.tsx'

type Props = {
  stream: ShownStream
  /** Of the link to a private stream. */
  secret: string | null
  viewerId: string | null
  /** Where a visitor signs in; null for who is signed in. */
  signIn: string | null
  balance: MoneyAmount | null
  unit: Unit
}

const widths = [{ from: '64rem', width: 'min(66vw, 46rem)' }, { width: '100vw' }]

/** A stream as its viewers see it: the picture and the chat while it is on, else what it takes to watch, or what became of it. */
export function LiveRoom({ stream: first, secret, viewerId, signIn, balance, unit }: Props) {
  const { stream, state, change, clock, refresh } = useStream(first, secret)
  const { status } = state
  const isWatching = stream.access === 'OPEN' && isOn(status)
  if (isWatching) return <Watching {...{ stream, state, change, clock, secret, viewerId, signIn, unit }} />
  const isEntered = stream.access === 'OPEN'
  const hasEnded = isOver(status)
  const price = hasEnded ? stream.replayPrice : stream.price
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-6">
      {hasEnded && stream.replay ? null : (
        <StreamCover stream={stream} eager widths={widths} className="rounded-card" />
      )}
      <div className={hasEnded && stream.replay ? 'grid gap-5 lg:col-span-2' : 'grid gap-5'}>
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
        {stream.access === 'ENTRY_NEEDED' && price && (!hasEnded || stream.hasReplay) && (
          <EntryGate
            {...{ stream, unit, balance, price }}
            isReplay={hasEnded}
            onEntered={() => void refresh()}
          />
        )}
        {stream.access === 'INVITATION_NEEDED' && (!hasEnded || stream.hasReplay) && (
          <InvitationGate
            {...{ stream, secret }}
            isVisitor={viewerId === null}
            onAccepted={() => void refresh()}
          />
        )}
        {isEntered && stream.hasEntered && status.state === 'SCHEDULED' && (
          <Alert tone="good">{m['stream.entry.have']()}</Alert>
        )}
      </div>
    </div>
  )
}
