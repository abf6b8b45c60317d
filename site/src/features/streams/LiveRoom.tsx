import { Eye, ShieldX } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Badge } from '../../ui/Badge.tsx'
import type { MoneyAmount, Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Announced } from './gates/Announced.tsx'
import { Ended } from './gates/Ended.tsx'
import { EntryGate } from './gates/EntryGate.tsx'
import { InvitationGate } from './gates/InvitationGate.tsx'
import { Player } from './player/Player.tsx'
import { StreamCover } from './StreamCover.tsx'
import { isOn, isOver } from './stream-words.ts'
import { type ShownStream, useStream } from './use-stream.ts'

type Props = {
  stream: ShownStream
  /** Of the link to a private stream. */
  secret: string | null
  viewerId: string | null
  balance: MoneyAmount | null
  unit: Unit
  /** What stands beside the chat while it is on. */
  besideChat?: ReactNode
}

/** A page whose scripts do not come must not be lost with them. */
const StreamChat = lazy(() =>
  import('./chat/StreamChat.tsx').then(
    ({ StreamChat: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

const widths = [{ from: '64rem', width: 'min(66vw, 46rem)' }, { width: '100vw' }]

/** A stream as its viewers see it: the picture and the chat while it is on, else what it takes to watch, or what became of it. */
export function LiveRoom({ stream: first, secret, viewerId, balance, unit, besideChat }: Props) {
  const { stream, state, change, clock, refresh } = useStream(first, secret)
  const { status } = state
  const isWatching = stream.access === 'OPEN' && isOn(status)
  if (isWatching)
    return (
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-6">
        <div className="grid gap-3">
          <Player {...{ stream, status, secret, clock }} />
          <p className="flex flex-wrap items-center gap-3 text-[0.95rem]">
            <Badge tone="bad">{status.state === 'PAUSED' ? m['stream.break']() : m['stream.live']()}</Badge>
            <span className="inline-flex items-center gap-1.5 text-soft">
              <Eye aria-hidden size={17} /> <span>{m['stream.viewers']({ count: state.viewers })}</span>
            </span>
            {status.isRecording && <span className="text-soft">{m['stream.recording']()}</span>}
          </p>
        </div>
        <div className="grid gap-4">
          {besideChat}
          <Suspense fallback={<div className="h-[26rem] lg:h-[34rem]" />}>
            <StreamChat
              {...{ stream, state, viewerId, clock }}
              onChange={change}
              className="h-[26rem] lg:h-[34rem]"
            />
          </Suspense>
        </div>
      </div>
    )
  const isEntered = stream.access === 'OPEN'
  const hasEnded = isOver(status)
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
        {hasEnded && <Ended stream={stream} status={status} />}
        {status.state === 'SCHEDULED' && (
          <Announced stream={stream} clock={clock} isVisitor={viewerId === null} />
        )}
        {stream.access === 'ENTRY_NEEDED' && stream.price && (!hasEnded || stream.hasReplay) && (
          <EntryGate {...{ stream, unit, balance }} price={stream.price} onEntered={() => void refresh()} />
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
