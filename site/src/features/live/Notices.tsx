import { CircleAlert, Hourglass, Plus, WifiOff, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { asClock, millisecondsLeft } from './meter.ts'
import { isPresent, otherSide } from './room.ts'
import type { RoomSession, RoomView } from './room-session.ts'
import { otherOf } from './room-words.ts'

type Props = { session: RoomSession; room: RoomView; now: number; onTopUp(): void }

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

function noticeOf({ session, room, now, onTopUp }: Props): ReactNode {
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
  return <LowFunds room={room} now={now} onTopUp={onTopUp} />
}

function interruption(joined: boolean, otherHere: boolean, name: string): string {
  if (joined && !otherHere) return `${name} lost the connection.`
  return otherHere ? 'Your connection is being restored.' : `The connection between you and ${name} was lost.`
}

/** At three minutes, and again at one. Also after a reload, when the server’s warning has passed already. */
function LowFunds({ room: { reading, warning }, now, onTopUp }: Omit<Props, 'session'>) {
  const left = millisecondsLeft(reading.meter, reading.ratePerMinute, now)
  const minutes = left === null ? warning : Math.max(1, Math.round(left / 60_000))
  if (minutes === null || minutes > 3) return null
  const urgent = left !== null ? left <= 60_000 : minutes <= 1
  const time = urgent ? 'Less than a minute' : `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  if (reading.side === 'READER') {
    return (
      <Strip tone={urgent ? 'bad' : 'warn'} icon="waiting">
        {time} left of what {otherOf(reading).first} has in the wallet.
      </Strip>
    )
  }
  return (
    <Strip
      tone={urgent ? 'bad' : 'warn'}
      icon="waiting"
      action={
        <Button size="sm" onClick={onTopUp}>
          <Plus aria-hidden size={16} /> Top up
        </Button>
      }
    >
      <b>{time} left.</b> Top up to go on; the reading continues meanwhile.
    </Strip>
  )
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

const icons = { alert: CircleAlert, offline: WifiOff, waiting: Hourglass }
const tones = {
  info: 'bg-raised/95 backdrop-blur-sm text-ink border-b border-line [&>svg]:text-accent-ink',
  warn: 'bg-raised/95 backdrop-blur-sm text-ink border-b border-warn/70 [&>svg]:text-warn',
  bad: 'bg-raised/95 backdrop-blur-sm text-ink border-b border-bad [&>svg]:text-bad',
}

type StripProps = {
  tone: keyof typeof tones
  icon: keyof typeof icons
  action?: ReactNode
  children: ReactNode
}

function Strip({ tone, icon, action, children }: StripProps) {
  const Icon = icons[icon]
  return (
    <div
      data-notice={tone}
      className={classes('flex min-h-13 items-center gap-3 px-4 py-2 sm:px-6', tones[tone])}
    >
      <Icon aria-hidden size={19} className="shrink-0" />
      <p className="flex-1 text-[0.95rem] leading-snug">{children}</p>
      {action}
    </div>
  )
}
