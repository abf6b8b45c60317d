import { ReceiptText } from 'lucide-react'
import { lazy, useEffect, useRef } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Money } from '../../ui/Money.tsx'
import { OnceHere } from '../../ui/page/OnceHere.tsx'
import { useBackToPlace } from '../queue/use-back-to-place.ts'
import { useBackToStream } from '../streams/private/back-to-stream.ts'
import { Incoming } from './incoming/Incoming.tsx'
import { Chat } from './panels/Chat.tsx'
import { otherOf, outcomeOf } from './panels/room-words.ts'
import type { StageProps } from './stage.ts'
import { asWords } from './state/meter.ts'

/** For those whom nobody answered; without it the ways on below remain. */
const TryAgain = lazy(() =>
  import('./TryAgain.tsx').then(
    ({ TryAgain: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** How it ended, what it came to, and where to go from here. */
export function OverStage({ session, room, unit, logo }: StageProps) {
  const { reading, messages } = room
  const other = otherOf(reading)
  const { title, text } = outcomeOf(reading)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus went with the stage before.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  // One that never began has nothing to show for it.
  const held = reading.startedAt !== null
  const isClient = reading.side === 'CLIENT'
  useBackToStream(!isClient)
  useBackToPlace(isClient && reading.state === 'EXPIRED')
  return (
    <div className="wrap min-h-dvh pb-12">
      <div className="py-5">{logo}</div>
      {/* Whoever waits for this reader is next. */}
      {!isClient && <Incoming />}
      <div className="mx-auto grid max-w-2xl justify-items-center gap-6 py-8 text-center">
        <Avatar name={other.name} image={other.picture} size={112} />
        <div role="status" className="grid gap-2">
          <h1 ref={heading} tabIndex={-1} className="outline-none">
            {title}
          </h1>
          <p className="text-soft">{text}</p>
        </div>
        {held && <Sums room={room} unit={unit} />}
        {!held && isClient && !reading.appointment && (
          <OnceHere fallback={<div className="min-h-80" />}>
            <TryAgain reading={reading} unit={unit} />
          </OnceHere>
        )}
        <div className="flex flex-wrap justify-center gap-3">
          {held && (
            <Button href={`/reading/${reading.id}/receipt`} size="lg">
              <ReceiptText aria-hidden size={19} />{' '}
              {isClient ? m['room.receipt.review']() : m['room.receipt.open']()}
            </Button>
          )}
          {reading.appointment && (
            <Button href={`/appointments/${reading.appointment.id}`} variant="outline" size="lg">
              {m['room.appointment']()}
            </Button>
          )}
          <Button href={isClient ? '/readings?stage=archived' : '/desk/reader'} variant="outline" size="lg">
            {isClient ? m['room.myReadings']() : m['room.desk']()}
          </Button>
        </div>
        {messages.length > 0 && (
          <details className="w-full rounded-card border border-hairline bg-panel text-start">
            <summary className="px-5 py-3.5 font-semibold">
              {m['room.transcript']({ count: messages.length })}
            </summary>
            <Chat session={session} room={room} className="max-h-[28rem] border-t border-line" />
          </details>
        )}
      </div>
    </div>
  )
}

function Sums({ room: { reading }, unit }: Pick<StageProps, 'room' | 'unit'>) {
  const { meter } = reading
  return (
    <dl className="grid w-full grid-cols-2 divide-x divide-line rounded-card bg-panel py-5 shadow-glow">
      <div className="px-4">
        <dt className="text-soft">{m['room.meter.time']()}</dt>
        <dd className="text-[1.3rem] font-semibold text-balance">{asWords(meter.sharedMilliseconds)}</dd>
      </div>
      <div className="px-4">
        <dt className="text-soft">{meter.earned ? m['room.sums.earned']() : m['room.sums.cost']()}</dt>
        <dd className="text-[1.3rem] font-semibold">
          <Money amount={meter.earned ?? meter.charged} unit={unit} />
        </dd>
      </div>
    </dl>
  )
}
