import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import { clockWords, hoursWords, weekdayName } from './schedule-words.ts'
import { useWeekPointer } from './use-week-pointer.ts'
import { dayMinutes, type Hours, moved, resized, settled, step, weekdays } from './week.ts'

type Props = { week: readonly Hours[]; onChange(week: Hours[]): void }

const percent = (minute: number) => `${(minute / dayMinutes) * 100}%`
const firstShownHour = 7

/** The week as seven columns: hours are drawn, moved and stretched with a pointer, or with the keyboard once they have the focus. */
export function WeekGrid({ week, onChange }: Props) {
  const help = useId()
  const view = useRef<HTMLDivElement>(null)
  const [said, say] = useState('')
  const put = (hours: Hours) => onChange(settled([...week.filter(({ id }) => id !== hours.id), hours]))
  const { grid, drawn, take, handlers } = useWeekPointer(put)
  const shown = drawn ? [...week.filter(({ id }) => id !== drawn.id), drawn] : week

  // Nights are rarely worked: the day is seen first.
  useEffect(() => {
    const { current } = view
    if (current) current.scrollTop = (current.scrollHeight / 24) * firstShownHour
  }, [])

  /** Hours that meet are made one when they are left, or a key would swallow what it passes by. */
  function meet() {
    const all = settled(week)
    if (all.length < week.length) onChange(all)
  }

  function onKey(event: KeyboardEvent, hours: Hours) {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      say(m['schedule.week.removed']({ hours: hoursWords(hours) }))
      return onChange(week.filter(({ id }) => id !== hours.id))
    }
    const changed = byKey(event, hours)
    if (!changed) return
    event.preventDefault()
    say(hoursWords(changed))
    onChange(week.map(each => (each.id === changed.id ? changed : each)))
  }

  return (
    <div className="grid gap-2">
      <p id={help} className="text-[0.92rem] text-soft">
        {m['schedule.week.help']()}
      </p>
      <div
        ref={view}
        className="h-[46rem] overflow-y-auto rounded-card border border-line bg-page [scrollbar-gutter:stable]"
      >
        <div className="sticky top-0 z-10 grid grid-cols-[4.2rem_1fr] border-b border-line bg-panel">
          <span />
          <div className="grid grid-cols-7">
            {weekdays.map(weekday => (
              <span key={weekday} className="py-2 text-center text-[0.92rem] font-semibold">
                {weekdayName(weekday, 'short')}
              </span>
            ))}
          </div>
        </div>
        <div className="grid h-[60rem] grid-cols-[4.2rem_1fr]">
          <div aria-hidden className="relative">
            {Array.from({ length: 23 }, (_, hour) => hour + 1).map(hour => (
              <span
                key={hour}
                style={{ insetBlockStart: percent(hour * 60) }}
                className="numeric absolute end-2 -translate-y-1/2 text-[0.8rem] text-soft"
              >
                {clockWords(hour * 60)}
              </span>
            ))}
          </div>
          <div
            ref={grid}
            {...handlers}
            className="relative grid cursor-crosshair grid-cols-7 bg-[repeating-linear-gradient(to_bottom,transparent_0,transparent_calc(100%/24-1px),var(--color-line)_calc(100%/24-1px),var(--color-line)_calc(100%/24))]"
          >
            {weekdays.map(weekday => (
              <div key={weekday} className="relative border-s border-line">
                {shown
                  .filter(each => overflows(each, weekday))
                  .map(each => (
                    <span
                      key={each.id}
                      aria-hidden
                      style={{ blockSize: percent(each.toMinute - dayMinutes) }}
                      className="absolute inset-x-1 top-0 rounded-b-field border border-dashed border-accent/60 bg-accent/10"
                    />
                  ))}
                {shown
                  .filter(each => each.weekday === weekday)
                  .map(hours => (
                    <Block
                      key={hours.id}
                      hours={hours}
                      help={help}
                      isHeld={hours.id === drawn?.id}
                      onTake={take}
                      onKey={onKey}
                      onLeave={meet}
                    />
                  ))}
              </div>
            ))}
          </div>
        </div>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}

/** Whether these hours go on into that day. */
const overflows = ({ weekday, toMinute }: Hours, day: number): boolean =>
  toMinute > dayMinutes && (weekday % 7) + 1 === day

/** Arrows move, with Shift they move the end. */
function byKey({ key, shiftKey }: KeyboardEvent, hours: Hours): Hours | null {
  const minutes = key === 'ArrowDown' ? step : key === 'ArrowUp' ? -step : 0
  const days = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (minutes === 0 && days === 0) return null
  if (!shiftKey) return moved(hours, { days, minutes })
  return minutes === 0 ? null : resized(hours, 'END', hours.toMinute + minutes)
}

type BlockProps = {
  hours: Hours
  help: string
  isHeld: boolean
  onTake: ReturnType<typeof useWeekPointer>['take']
  onKey(event: KeyboardEvent, hours: Hours): void
  onLeave(): void
}

function Block({ hours, help, isHeld, onTake, onKey, onLeave }: BlockProps) {
  const { fromMinute, toMinute } = hours
  const end = Math.min(toMinute, dayMinutes)
  const edge = 'absolute inset-x-0 h-2.5 cursor-ns-resize'
  return (
    <button
      type="button"
      aria-label={hoursWords(hours)}
      aria-describedby={help}
      onPointerDown={event => onTake(event, 'MOVE', hours)}
      onKeyDown={event => onKey(event, hours)}
      onBlur={onLeave}
      style={{ insetBlockStart: percent(fromMinute), blockSize: percent(end - fromMinute) }}
      className={classes(
        'absolute inset-x-1 grid touch-none content-start overflow-hidden rounded-field border border-accent bg-accent/25 px-1 pt-1 text-[0.8rem] leading-tight select-none hover:bg-accent/35',
        isHeld ? 'z-10 cursor-grabbing shadow-glow' : 'cursor-grab',
      )}
    >
      <span className={`${edge} top-0`} onPointerDown={event => onTake(event, 'BEGIN', hours)} />
      <span aria-hidden className="numeric pointer-events-none block">
        {clockWords(fromMinute)}
        {end - fromMinute >= 60 && <span className="block">– {clockWords(toMinute)}</span>}
      </span>
      <span className={`${edge} bottom-0`} onPointerDown={event => onTake(event, 'END', hours)} />
    </button>
  )
}
