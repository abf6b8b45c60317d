import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { format } from '../../../ui/format/moment-format.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../../ui/format/money.ts'
import { asClock } from '../state/meter.ts'
import { isPresent, otherSide } from '../state/room.ts'
import type { RoomSession, RoomView } from '../state/room-session.ts'
import { otherOf } from './room-words.ts'
import { Strip } from './Strip.tsx'
import { TimeLeft } from './TimeLeft.tsx'

type Props = {
  session: RoomSession
  room: RoomView
  now: number
  unit: Unit
  /** The server cannot be reached for so long that the network may not let us. */
  blocked: boolean
  /** The other side was not heard of for a moment. */
  unsteady: boolean
  /** Money that was added just now. */
  added: MoneyAmount | null
  onTopUp(): void
}

/** What a person must know at once; the gravest first, one at a time, laid over the room so that nothing in it moves. */
export function Notices(props: Props) {
  const notice = noticeOf(props)
  return (
    <div className="relative z-10 h-0">
      <div aria-live="assertive" className="absolute inset-x-0 top-0">
        {notice}
      </div>
    </div>
  )
}

function noticeOf({ session, room, now, unit, blocked, unsteady, added, onTopUp }: Props): ReactNode {
  const { reading, link, moved, problem, joined } = room
  const other = otherOf(reading)
  const isClient = reading.side === 'CLIENT'
  if (moved) {
    return (
      <Strip
        tone="warn"
        icon="alert"
        action={
          <Button size="sm" onClick={() => location.reload()}>
            {m['room.notice.here']()}
          </Button>
        }
      >
        {m['room.notice.moved']()}
      </Strip>
    )
  }
  if (link !== 'open') {
    return (
      <Strip tone="warn" icon="offline">
        <b>{isClient ? m['room.notice.lost.client']() : m['room.notice.lost.reader']()}</b>{' '}
        <span>{blocked ? m['room.notice.blocked']() : m['room.notice.lost.next']()}</span>
      </Strip>
    )
  }
  if (problem) {
    return (
      <Strip
        tone="bad"
        icon="alert"
        action={
          <button
            type="button"
            aria-label={m['room.dismiss']()}
            onClick={() => session.dismissProblem()}
            className="rounded-full p-2"
          >
            <X aria-hidden size={18} />
          </button>
        }
      >
        {problem}
      </Strip>
    )
  }
  const until = reading.graceEndsAt ? Date.parse(reading.graceEndsAt) : null
  const grace = until === null ? null : asClock(until - now)
  if (reading.state === 'PAUSED') {
    const otherHere = isPresent(reading, otherSide(reading.side))
    return (
      <Strip tone="warn" icon="waiting" action={<Left time={grace} />}>
        <b>{isClient ? m['room.notice.paused.client']() : m['room.notice.paused.reader']()}</b>{' '}
        <span>{interruption(joined, otherHere, other.first)}</span>{' '}
        {until !== null && (
          <span>
            {m['room.notice.until']({ time: format(new Date(until).toISOString(), 'time', undefined) })}
          </span>
        )}
      </Strip>
    )
  }
  if (unsteady && reading.state === 'ACTIVE') {
    return (
      <Strip tone="warn" icon="waiting">
        <b>{m['room.notice.unsteady']({ name: other.first })}</b>{' '}
        <span>{isClient ? m['room.notice.unsteady.client']() : m['room.notice.unsteady.reader']()}</span>
      </Strip>
    )
  }
  if (reading.state === 'CONNECTING') {
    return (
      <Strip tone="info" icon="waiting" action={<Left time={grace} />}>
        <span>{joined ? m['room.waiting']({ name: other.first }) : m['room.connection.connecting']()}</span>{' '}
        <span>
          {reading.meter.bookedUntil === null ? m['room.clock.starts']() : m['room.clock.booked']()}
        </span>
      </Strip>
    )
  }
  if (added) {
    return (
      <Strip tone="info" icon="done">
        {m['room.topUp.added']({ amount: showMoney(added, unit) })}
      </Strip>
    )
  }
  return <TimeLeft {...{ session, room, now, unit, onTopUp }} />
}

function interruption(joined: boolean, otherHere: boolean, name: string): string {
  if (joined && !otherHere) return m['room.notice.otherLost']({ name })
  return otherHere ? m['room.notice.ownLost']() : m['room.notice.bothLost']({ name })
}

/** Seconds are for the eye: read out each time they change, they would drown everything else. */
function Left({ time }: { time: string | null }) {
  return (
    time && (
      <span aria-hidden translate="no" className="numeric text-[0.95rem] font-semibold">
        {time}
      </span>
    )
  )
}
