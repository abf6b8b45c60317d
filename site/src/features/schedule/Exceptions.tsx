import { CalendarOff, CalendarPlus, X } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { HoursFields } from './HoursFields.tsx'
import type { ExtraHours, ScheduleDraft } from './schedule-draft.ts'
import { dateWords } from './schedule-words.ts'

type Props = {
  draft: Pick<ScheduleDraft, 'daysOff' | 'extra'>
  /** Today, by the clock of the reader's zone; days before it are over. */
  today: string
  onChange(changed: Partial<ScheduleDraft>): void
}

/** Single days: those without the week's hours, and hours that only one day has. */
export function Exceptions({ draft: { daysOff, extra }, today, onChange }: Props) {
  const [day, setDay] = useState('')
  const isOff = daysOff.includes(day)
  const addOff = () => {
    onChange({ daysOff: [...daysOff, day].sort() })
    setDay('')
  }
  const addExtra = () => {
    const hours = { day, fromMinute: 600, toMinute: 840 }
    onChange({ extra: [...extra, hours].sort((one, other) => (one.day < other.day ? -1 : 1)) })
    setDay('')
  }
  const replace = (at: number, hours: ExtraHours | null) =>
    onChange({ extra: extra.flatMap((each, place) => (place === at ? (hours ?? []) : each)) })

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field
          type="date"
          label={m['schedule.exceptions.day']()}
          min={today}
          value={day}
          onChange={event => setDay(event.target.value)}
          className="min-w-40 flex-1"
        />
        <Button variant="outline" disabled={!day || isOff} onClick={addOff}>
          <CalendarOff aria-hidden size={17} /> {m['schedule.exceptions.off']()}
        </Button>
        <Button variant="outline" disabled={!day} onClick={addExtra}>
          <CalendarPlus aria-hidden size={17} /> {m['schedule.exceptions.extra']()}
        </Button>
      </div>
      {daysOff.length + extra.length === 0 && <p className="text-soft">{m['schedule.exceptions.none']()}</p>}
      <ul className="divide-y divide-line">
        {daysOff.map(each => (
          <li key={each} className="flex items-center justify-between gap-3 py-1.5">
            <span>
              <span className="font-semibold">{dateWords(each)}</span>{' '}
              <span className="text-soft">{m['schedule.exceptions.isOff']()}</span>
            </span>
            <button
              type="button"
              aria-label={m['schedule.exceptions.remove']({ day: dateWords(each) })}
              onClick={() => onChange({ daysOff: daysOff.filter(other => other !== each) })}
              className="grid size-11 place-items-center rounded-full text-soft hover:bg-raised hover:text-ink"
            >
              <X aria-hidden size={18} />
            </button>
          </li>
        ))}
        {extra.map((each, at) => (
          // Hours of one day may be equal while they are edited.
          // biome-ignore lint/suspicious/noArrayIndexKey: their place is what tells them apart
          <li key={`${each.day} ${at}`} className="grid gap-1.5 py-3">
            <span>
              <span className="font-semibold">{dateWords(each.day)}</span>{' '}
              <span className="text-soft">{m['schedule.exceptions.isExtra']()}</span>
            </span>
            <HoursFields
              day={dateWords(each.day)}
              hours={each}
              onChange={hours => replace(at, { ...each, ...hours })}
              onRemove={() => replace(at, null)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
