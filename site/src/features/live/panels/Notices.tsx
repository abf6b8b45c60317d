import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { asClock } from '../state/meter.ts'
import { isPresent, otherSide } from '../state/room.ts'
import type { RoomSession, RoomView } from '../state/room-session.ts'
import { otherOf } from './room-words.ts'
import { Strip } from './Strip.tsx'
import { TimeLeft } from './TimeLeft.tsx'

type Props = { session: RoomSession; room: RoomView; now: number; unit: Unit; onTopUp(): void }

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

function noticeOf({ session, room, now, unit, onTopUp }: Props): ReactNode {
  const { reading, link, moved, problem, joined } = room
  const other = otherOf(reading)
  if (moved) {
    return (
      <Strip
        tone="warn"
        icon="alert"
        action={
          <Button size="sm" onClick={() => location.reload()}>
            Use this page
          </Button>
        }
      >
        This reading goes on in another of your tabs.
      </Strip>
    )
  }
  if (link === 'lost') {
    return (
      <Strip tone="warn" icon="offline">
        <b>Connection lost — you are not being charged.</b> We are reconnecting you; stay on this page.
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
            aria-label="Dismiss"
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
  const grace = reading.graceEndsAt ? asClock(Date.parse(reading.graceEndsAt) - now) : null
  if (reading.state === 'PAUSED') {
    const otherHere = isPresent(reading, otherSide(reading.side))
    return (
      <Strip tone="warn" icon="waiting">
        <b>The meter is stopped.</b> {interruption(joined, otherHere, other.first)} The reading is kept open
        for a while
        <Left time={grace} />.
      </Strip>
    )
  }
  if (reading.state === 'CONNECTING') {
    return (
      <Strip tone="info" icon="waiting">
        {joined ? `Waiting for ${other.first}. ` : 'Connecting. '}
        The meter starts when you are both connected.
        <Left time={grace} />
      </Strip>
    )
  }
  return <TimeLeft {...{ session, room, now, unit, onTopUp }} />
}

function interruption(joined: boolean, otherHere: boolean, name: string): string {
  if (joined && !otherHere) return `${name} lost the connection.`
  return otherHere ? 'Your connection is being restored.' : `The connection between you and ${name} was lost.`
}

/** Seconds are for the eye: read out each time they change, they would drown everything else. */
function Left({ time }: { time: string | null }) {
  return (
    time && (
      <span aria-hidden className="numeric">
        {' '}
        ({time})
      </span>
    )
  )
}
