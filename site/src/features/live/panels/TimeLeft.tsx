import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { showMoney, times, type Unit } from '../../../ui/format/money.ts'
import { asClock, type Left, leftOf } from '../state/meter.ts'
import type { LiveReading } from '../state/room.ts'
import type { RoomSession, RoomView } from '../state/room-session.ts'
import { otherOf } from './room-words.ts'
import { Strip } from './Strip.tsx'

type Props = { session: RoomSession; room: RoomView; now: number; unit: Unit; onTopUp(): void }

/** Minutes that one touch adds to a reading. */
const MORE = 10
/** Rounded, it is three minutes. */
const soonMilliseconds = 209_999

/** What the reader asks for; else, at three minutes and again at one, what ends and how to go on. */
export function TimeLeft(props: Props) {
  const { reading, proposed } = props.room
  if (proposed !== null && reading.side === 'CLIENT') return <Proposal {...props} minutes={proposed} />
  return <LittleLeft {...props} />
}

function Proposal({ session, room: { reading }, unit, minutes }: Props & { minutes: number }) {
  const { first } = otherOf(reading)
  const more = minutes - (reading.meter.minuteLimit ?? 0)
  return (
    <Strip
      tone="info"
      icon="waiting"
      action={
        <span className="flex gap-2">
          <Button size="sm" variant="quiet" onClick={() => session.declineProposal()}>
            {m['room.proposal.later']()}
          </Button>
          <Button size="sm" onClick={() => void session.extend(minutes)}>
            <Plus aria-hidden size={16} /> {m['room.add']({ minutes: more })}
          </Button>
        </span>
      }
    >
      <b>{m['room.proposal.title']({ reader: first, minutes: more })}</b>{' '}
      {m['room.proposal.price']({ price: showMoney(times(reading.ratePerMinute, more), unit) })}
    </Strip>
  )
}

/** Counts down to the second, and goes when more money or more time comes. */
function LittleLeft({ session, room, now, unit, onTopUp }: Props) {
  const { reading } = room
  const left = leftOf(reading.meter, reading.ratePerMinute, now)
  if (left === null || left.milliseconds > soonMilliseconds) return null
  const minutes = Math.max(1, Math.round(left.milliseconds / 60_000))
  const urgent = left.milliseconds <= 60_000
  const { words, action } = wordsFor(left.of, reading, { time: urgent ? 'last' : 'more', minutes })
  return (
    <Strip
      tone={urgent ? 'bad' : 'warn'}
      icon="waiting"
      action={
        <>
          {/* For the eye: read out each second, it would drown everything else. */}
          <span aria-hidden translate="no" className="numeric font-semibold">
            {asClock(left.milliseconds)}
          </span>
          {action({ session, room, unit, onTopUp })}
        </>
      }
    >
      {words}
    </Strip>
  )
}

type Offer = (props: Omit<Props, 'now'>) => ReactNode

/** A client tops up or agrees to more; a reader can only ask. */
function wordsFor(
  ends: Left['of'],
  reading: LiveReading,
  left: { time: 'last' | 'more'; minutes: number },
): { words: ReactNode; action: Offer } {
  const client = otherOf(reading).first
  if (reading.side === 'READER') {
    return ends === 'time'
      ? { words: m['room.left.time.reader']({ ...left, client }), action: askForMore }
      : { words: m['room.left.balance.reader']({ ...left, client }), action: () => null }
  }
  return ends === 'time'
    ? { words: <b>{m['room.left.time.client'](left)}</b>, action: agreeToMore }
    : {
        words: (
          <>
            <b>{m['room.left.balance.client'](left)}</b> {m['room.left.balance.next']()}
          </>
        ),
        action: topUp,
      }
}

const topUp: Offer = ({ onTopUp }) => (
  <Button size="sm" onClick={onTopUp}>
    <Plus aria-hidden size={16} /> {m['room.topUp']()}
  </Button>
)

const agreeToMore: Offer = ({ session, room: { reading }, unit }) => (
  <Button size="sm" onClick={() => void session.extend((reading.meter.minuteLimit ?? 0) + MORE)}>
    <Plus aria-hidden size={16} />{' '}
    {m['room.addPriced']({ minutes: MORE, price: showMoney(times(reading.ratePerMinute, MORE), unit) })}
  </Button>
)

const askForMore: Offer = ({ session, room: { reading, proposed } }) =>
  proposed === null ? (
    <Button
      size="sm"
      variant="outline"
      onClick={() => void session.propose((reading.meter.minuteLimit ?? 0) + MORE)}
    >
      {m['room.propose']({ minutes: MORE })}
    </Button>
  ) : (
    <span className="text-[0.92rem] text-soft">{m['room.proposed']()}</span>
  )
