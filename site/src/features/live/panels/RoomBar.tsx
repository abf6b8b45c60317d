import { PhoneOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../../messages/index.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { channelWords } from '../../readers/channels.ts'
import { isPresent, type LiveReading, otherSide } from '../state/room.ts'
import type { RoomView } from '../state/room-session.ts'
import { otherOf } from './room-words.ts'

type Props = {
  reading: LiveReading
  room: RoomView
  /** The other side was not heard of for a moment. */
  unsteady: boolean
  logo?: ReactNode /** Absent where the call’s own controls hold it. */
  onEnd?(): void
}

/** Who is on the other side, whether they are there, and the way out. */
export function RoomBar({ reading, room, unsteady, logo, onEnd }: Props) {
  const other = otherOf(reading)
  const { icon: Icon } = channelWords[reading.channel]
  const { tone, words } = connectionOf(room, unsteady)
  return (
    <header className="flex min-h-16 items-center gap-3 border-b border-line bg-page/90 px-4 py-2 sm:px-6">
      <div className="me-3 hidden lg:block">{logo}</div>
      <Avatar name={other.name} image={other.picture} size={44} />
      <div className="min-w-0 flex-1">
        <h1
          dir="auto"
          translate="no"
          className="truncate font-text! text-[1.05rem]! leading-tight font-semibold! tracking-normal!"
        >
          {other.name}
        </h1>
        <p
          role="status"
          data-connection={tone}
          className="flex items-center gap-1.5 text-[0.88rem] text-soft"
        >
          <span aria-hidden className={classes('size-2 shrink-0 rounded-full', dots[tone])} />
          <span className="truncate">{words}</span>
        </p>
      </div>
      <span className="hidden items-center gap-1.5 text-[0.9rem] text-soft sm:inline-flex">
        <Icon aria-hidden size={17} className="text-accent-ink" />{' '}
        {m['room.channel']({ channel: reading.channel })}
      </span>
      {onEnd && (
        <Button variant="danger" size="sm" onClick={onEnd}>
          <PhoneOff aria-hidden size={16} className="max-[23rem]:hidden" /> {m['room.end']()}
        </Button>
      )}
    </header>
  )
}

type Tone = 'good' | 'waiting' | 'lost'
const dots: Record<Tone, string> = { good: 'bg-good', waiting: 'border-2 border-warn', lost: 'bg-bad' }

function connectionOf(room: RoomView, unsteady: boolean): { tone: Tone; words: string } {
  const { reading, link, joined, moved } = room
  const { first } = otherOf(reading)
  if (link !== 'open') return { tone: 'lost', words: m['room.connection.lost']() }
  if (moved) return { tone: 'waiting', words: m['room.connection.moved']() }
  if (!joined) return { tone: 'waiting', words: m['room.connection.connecting']() }
  if (!isPresent(reading, otherSide(reading.side)))
    return { tone: 'waiting', words: m['room.waiting']({ name: first }) }
  if (unsteady) return { tone: 'waiting', words: m['room.notice.unsteady']({ name: first }) }
  // Both are here, and still the meter stands: nothing that is not paid for looks as if all were well.
  if (reading.state !== 'ACTIVE') return { tone: 'waiting', words: m['room.connection.connecting']() }
  return { tone: 'good', words: m['room.connection.good']() }
}
