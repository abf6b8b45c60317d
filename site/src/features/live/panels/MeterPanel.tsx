import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { showMoney, type Unit } from '../../../ui/format/money.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Money } from '../../../ui/Money.tsx'
import { asClock, asWords, leftOf, sharedMilliseconds } from '../state/meter.ts'
import type { LiveReading } from '../state/room.ts'
import { otherOf } from './room-words.ts'

type Props = { reading: LiveReading; now: number; unit: Unit; onTopUp(): void }

const threeMinutes = 180_000

/** Everything the meter says, kept in sight beside a reading on wide screens. */
export function MeterPanel({ reading, now, unit, onTopUp }: Props) {
  const { meter, ratePerMinute, side } = reading
  const shared = sharedMilliseconds(meter, now)
  const left = leftOf(meter, ratePerMinute, now)?.milliseconds ?? null
  return (
    <section aria-label={m['room.meter']()} className="grid gap-5 rounded-card bg-panel p-6 shadow-glow">
      <div className="text-center">
        <p className="flex items-center justify-center gap-2 text-[0.92rem] text-soft">
          <RunningDot running={meter.activeSince !== null} />
          <span>{clockWords(reading)}</span>
        </p>
        <p
          role="timer"
          aria-label={m['room.meter.time.spoken']({ time: asWords(shared) })}
          className="numeric font-text text-[3rem] leading-tight font-light"
        >
          <span aria-hidden translate="no">
            {asClock(shared)}
          </span>
        </p>
      </div>
      <dl className="grid gap-3 border-t border-line pt-4">
        {side === 'CLIENT' ? (
          <>
            <Line term={m['room.meter.cost']()}>
              <Money amount={meter.charged} unit={unit} />
            </Line>
            {meter.balance && (
              <Line term={m['room.meter.balance']()}>
                <Money amount={meter.balance} unit={unit} />
              </Line>
            )}
          </>
        ) : (
          <>
            {meter.earned && (
              <Line term={m['room.meter.earned']()}>
                <Money amount={meter.earned} />
              </Line>
            )}
            <Line term={m['room.meter.charged']()}>
              <Money amount={meter.charged} />
            </Line>
          </>
        )}
        {left !== null && (
          <Line term={m['room.meter.left']()} warn={left <= threeMinutes}>
            {asTimeLeft(left)}
          </Line>
        )}
        {meter.bookedUntil !== null && (
          <Line term={m['room.meter.bookedUntil']()}>
            <Moment at={meter.bookedUntil} show="time" />
          </Line>
        )}
        {meter.minuteLimit !== null && meter.minuteLimit > 0 && (
          <Line term={m['room.meter.agreed']()}>
            {m['room.meter.minutes']({ minutes: meter.minuteLimit })}
          </Line>
        )}
        <Line term={meter.bookedUntil === null ? m['room.meter.rate']() : m['room.meter.rateAfter']()}>
          {m['room.meter.perMinute']({ price: showMoney(ratePerMinute, unit) })}
        </Line>
      </dl>
      {side === 'CLIENT' && (
        <Button variant="outline" onClick={onTopUp}>
          <Plus aria-hidden size={18} /> {m['room.topUp']()}
        </Button>
      )}
      <p className="text-[0.88rem] leading-snug text-soft">{noteOf(reading)}</p>
    </section>
  )
}

function noteOf(reading: LiveReading): string {
  const { side, meter } = reading
  if (meter.bookedUntil !== null)
    return side === 'CLIENT'
      ? m['room.meter.note.booked.client']()
      : m['room.meter.note.booked.reader']({ client: otherOf(reading).first })
  return side === 'CLIENT'
    ? m['room.meter.note.client']()
    : m['room.meter.note.reader']({ client: otherOf(reading).first })
}

function clockWords({ meter, startedAt }: LiveReading): string {
  if (startedAt === null) return m['room.meter.notStarted']()
  return meter.activeSince === null ? m['room.meter.paused']() : m['room.meter.time']()
}

/** The same in one line: on phones, and above a call. */
export function MeterStrip({ reading, now, unit, onTopUp, className }: Props & { className: string }) {
  const { meter, ratePerMinute, side } = reading
  const left = leftOf(meter, ratePerMinute, now)?.milliseconds ?? null
  const shared = sharedMilliseconds(meter, now)
  return (
    <section
      aria-label={m['room.meter']()}
      className={classes(
        'flex min-h-13 items-center gap-x-3 border-b border-line bg-panel/80 px-4 py-2 sm:gap-x-9 sm:px-6',
        className,
      )}
    >
      <p className="flex items-center gap-2.5 text-[1.4rem] leading-none">
        <RunningDot running={meter.activeSince !== null} />
        <span
          role="timer"
          aria-label={m['room.meter.time.spoken']({ time: asWords(shared) })}
          className="numeric min-w-[4ch]"
        >
          <span aria-hidden translate="no">
            {asClock(shared)}
          </span>
        </span>
      </p>
      <dl className="grid flex-1 grid-cols-[auto_1fr] gap-x-2 text-[0.88rem] leading-snug sm:flex sm:gap-x-9 sm:text-[0.95rem]">
        <Short term={side === 'CLIENT' ? m['room.meter.cost.short']() : m['room.meter.earned.short']()}>
          <Money amount={side === 'CLIENT' ? meter.charged : (meter.earned ?? meter.charged)} unit={unit} />
        </Short>
        {meter.balance && (
          <Short term={m['room.meter.balance']()} wide>
            <Money amount={meter.balance} unit={unit} />
          </Short>
        )}
        {left !== null && (
          <Short term={m['room.meter.left.short']()} warn={left <= threeMinutes}>
            {asTimeLeft(left)}
          </Short>
        )}
        <Short term={m['room.meter.rate']()} wide>
          {m['room.meter.perMinute']({ price: showMoney(ratePerMinute, unit) })}
        </Short>
      </dl>
      {side === 'CLIENT' && (
        <Button size="sm" variant="outline" className="max-[23rem]:px-3 whitespace-nowrap" onClick={onTopUp}>
          <Plus aria-hidden size={16} className="max-[23rem]:hidden" /> {m['room.topUp']()}
        </Button>
      )}
    </section>
  )
}

type ShortProps = {
  term: string
  warn?: boolean /** Only where there is room. */
  wide?: boolean
  children: ReactNode
}

function Short({ term, warn = false, wide = false, children }: ShortProps) {
  return (
    <div className={classes(wide ? 'hidden lg:flex' : 'contents sm:flex', 'items-baseline gap-2')}>
      <dt className="text-soft">{term}</dt>
      <dd translate="no" className={classes('numeric font-semibold whitespace-nowrap', warn && 'text-warn')}>
        {children}
      </dd>
    </div>
  )
}

function Line({ term, warn = false, children }: { term: string; warn?: boolean; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-soft">{term}</dt>
      <dd className={classes('numeric text-end font-semibold', warn && 'text-warn')}>{children}</dd>
    </div>
  )
}

function RunningDot({ running }: { running: boolean }) {
  return (
    <span
      aria-hidden
      className={classes('relative size-2.5 rounded-full', running ? 'bg-good' : 'border-2 border-warn')}
    >
      {running && (
        <span className="absolute inset-0 animate-breathe rounded-full bg-good opacity-0 motion-safe:opacity-40" />
      )}
    </span>
  )
}

/** To the second when it matters, in whole minutes before. */
function asTimeLeft(left: number): string {
  return left <= threeMinutes
    ? asClock(left)
    : m['room.meter.minutes']({ minutes: Math.floor(left / 60_000) })
}
