import { Plus } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { HoursFields } from './HoursFields.tsx'
import { newId } from './schedule-draft.ts'
import { weekdayName } from './schedule-words.ts'
import { type Hours, nextHours, weekdays } from './week.ts'

type Props = { week: readonly Hours[]; onChange(week: Hours[]): void }

/** The same week as plain fields: on a phone, and for everybody to whom they say more than a drawing. */
export function HoursList({ week, onChange }: Props) {
  const replace = (hours: Hours) => onChange(week.map(each => (each.id === hours.id ? hours : each)))
  return (
    <ul className="divide-y divide-line">
      {weekdays.map(weekday => {
        const own = week.filter(each => each.weekday === weekday)
        const day = weekdayName(weekday)
        return (
          <li key={weekday} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 py-3">
            <h3 className="font-text! first-letter:uppercase text-[1rem]! font-semibold! tracking-normal!">
              {day}
            </h3>
            <div className="col-span-2 row-start-2 grid gap-2">
              {own.length === 0 && <p className="text-soft">{m['schedule.list.none']()}</p>}
              {own.map(hours => (
                <HoursFields
                  key={hours.id}
                  day={day}
                  hours={hours}
                  onChange={changed => replace({ ...hours, ...changed })}
                  onRemove={() => onChange(week.filter(({ id }) => id !== hours.id))}
                />
              ))}
            </div>
            <Button
              size="sm"
              variant="quiet"
              className="justify-self-start"
              aria-label={m['schedule.list.addTo']({ day })}
              onClick={() => onChange([...week, { id: newId(), ...nextHours(week, weekday) }])}
            >
              <Plus aria-hidden size={17} /> {m['schedule.list.add']()}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
