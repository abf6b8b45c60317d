import { m } from '../../messages/index.ts'
import { dayWords, shortDay } from './slot-days.ts'

type Props = {
  name: string
  /** How many times are free on each. */
  days: { day: string; free: number }[]
  chosen: string
  onChoose(day: string): void
}

/** Seven days in a row, radio buttons to the keyboard; a day without free times cannot be chosen. */
export function DayChoice({ name, days, chosen, onChoose }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{m['book.when.day']()}</legend>
      <div className="grid grid-cols-7 gap-1">
        {days.map(({ day, free }) => {
          const { weekday, day: number } = shortDay(day)
          return (
            <label
              key={day}
              className="grid min-h-14 content-center justify-items-center rounded-field border border-transparent leading-tight has-enabled:cursor-pointer has-enabled:border-line-strong has-enabled:bg-page has-enabled:hover:border-accent-ink has-checked:border-accent! has-checked:bg-raised! has-checked:ring-1 has-checked:ring-accent has-disabled:text-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name={name}
                className="sr-only"
                checked={day === chosen && free > 0}
                disabled={free === 0}
                onChange={() => onChoose(day)}
                aria-label={
                  free > 0
                    ? m['book.when.dayFree']({ day: dayWords(day), count: free })
                    : m['book.when.dayFull']({ day: dayWords(day) })
                }
              />
              <span aria-hidden className="text-[0.8rem] text-soft">
                {weekday}
              </span>
              <span
                aria-hidden
                className={free > 0 ? 'text-[1.1rem] font-semibold' : 'text-[1.1rem] line-through'}
              >
                {number}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
