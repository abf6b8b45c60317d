import { X } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { clockOf, dayMinutes, endAfter, minuteOf } from './week.ts'

type Span = { fromMinute: number; toMinute: number }
type Props = { day: string; hours: Span; onChange(hours: Span): void; onRemove(): void }

const look =
  'min-h-11 min-w-0 flex-1 rounded-field border border-line-strong bg-page px-2.5 text-ink hover:border-accent-ink max-sm:[&::-webkit-calendar-picker-indicator]:hidden'

/** From when to when, each a time field; an end that is not after the beginning is on the day after. */
export function HoursFields({ day, hours, onChange, onRemove }: Props) {
  const { fromMinute, toMinute } = hours
  const asEdited = (from: number | null, to: number | null) => {
    if (from !== null && to !== null) onChange({ fromMinute: from, toMinute: endAfter(from, to) })
  }
  const label = (which: 'from' | 'to') =>
    which === 'from' ? m['schedule.list.from']({ day }) : m['schedule.list.to']({ day })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        type="time"
        step={900}
        required
        aria-label={label('from')}
        value={clockOf(fromMinute)}
        onChange={event => asEdited(minuteOf(event.target.value), toMinute % dayMinutes)}
        className={look}
      />
      <span aria-hidden>–</span>
      <input
        type="time"
        step={900}
        required
        aria-label={label('to')}
        value={clockOf(toMinute)}
        onChange={event => asEdited(fromMinute, minuteOf(event.target.value))}
        className={look}
      />
      <button
        type="button"
        aria-label={m['schedule.list.remove']({ day })}
        onClick={onRemove}
        className="grid size-11 place-items-center rounded-full text-soft hover:bg-raised hover:text-ink"
      >
        <X aria-hidden size={18} />
      </button>
      {toMinute > dayMinutes && (
        <p className="basis-full text-[0.88rem] text-soft">{m['schedule.list.overMidnight']()}</p>
      )}
    </div>
  )
}
