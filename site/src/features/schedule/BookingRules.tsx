import { m } from '../../messages/index.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Select } from '../../ui/Field.tsx'
import { Checkbox } from '../account/Checkbox.tsx'
import type { ScheduleDraft } from './schedule-draft.ts'

type Props = {
  draft: ScheduleDraft
  /** Minutes of the lengths on the house's list. */
  lengths: readonly number[]
  onChange(changed: Partial<ScheduleDraft>): void
}

const buffers = [0, 5, 10, 15, 30, 60]
const notices = [0, 60, 120, 240, 720, 1440, 2880, 10_080]
const ahead = [7, 14, 30, 60, 90, 180, 365]
const most = [1, 2, 3, 4, 5, 6, 8, 10, 12]

/** What clients may book: lengths, with or without being asked, how soon and how far ahead. */
export function BookingRules({ draft, lengths, onChange }: Props) {
  const { spans, isInstant, bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay } = draft
  const toggle = (minutes: number) =>
    onChange({
      spans: spans.includes(minutes) ? spans.filter(each => each !== minutes) : [...spans, minutes],
    })
  return (
    <div className="grid gap-6">
      <fieldset>
        <legend className="mb-1 font-semibold">{m['schedule.lengths']()}</legend>
        <div className="grid grid-cols-2 gap-x-4">
          {lengths.map(minutes => (
            <Checkbox key={minutes} checked={spans.includes(minutes)} onChange={() => toggle(minutes)}>
              {m['start.length.minutes']({ minutes })}
            </Checkbox>
          ))}
        </div>
        <p className="text-[0.92rem] text-soft">{m['schedule.lengths.hint']()}</p>
      </fieldset>
      <ChoiceCards
        legend={m['schedule.answer']()}
        columns="sm:grid-cols-2"
        name="answer"
        value={isInstant ? 'INSTANT' : 'ASK'}
        onChange={value => onChange({ isInstant: value === 'INSTANT' })}
        choices={[
          {
            value: 'INSTANT',
            title: m['schedule.answer.instant'](),
            detail: m['schedule.answer.instant.text'](),
          },
          { value: 'ASK', title: m['schedule.answer.ask'](), detail: m['schedule.answer.ask.text']() },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={m['schedule.buffer.before']()}
          value={bufferBefore}
          choices={buffers}
          words={minutesWords}
          onChange={value => onChange({ bufferBefore: value })}
        />
        <Choice
          label={m['schedule.buffer.after']()}
          value={bufferAfter}
          choices={buffers}
          words={minutesWords}
          onChange={value => onChange({ bufferAfter: value })}
        />
        <Choice
          label={m['schedule.notice']()}
          value={noticeMinutes}
          choices={notices}
          words={noticeWords}
          onChange={value => onChange({ noticeMinutes: value })}
        />
        <Choice
          label={m['schedule.ahead']()}
          value={daysAhead}
          choices={ahead}
          words={days => m['schedule.days']({ days })}
          onChange={value => onChange({ daysAhead: value })}
        />
        <Choice
          label={m['schedule.most']()}
          value={mostADay ?? 0}
          choices={[0, ...most]}
          words={count => (count === 0 ? m['schedule.most.any']() : String(count))}
          onChange={value => onChange({ mostADay: value || null })}
        />
      </div>
    </div>
  )
}

const minutesWords = (minutes: number) =>
  minutes === 0 ? m['schedule.buffer.none']() : m['start.length.minutes']({ minutes })

function noticeWords(minutes: number): string {
  if (minutes === 0) return m['schedule.notice.none']()
  if (minutes % 1440 === 0) return m['schedule.days']({ days: minutes / 1440 })
  return minutes % 60 === 0
    ? m['schedule.hoursCount']({ hours: minutes / 60 })
    : m['start.length.minutes']({ minutes })
}

type ChoiceProps = {
  label: string
  value: number
  choices: readonly number[]
  words(value: number): string
  onChange(value: number): void
}

/** What is saved is on the list, whatever it is. */
function Choice({ label, value, choices, words, onChange }: ChoiceProps) {
  const all = [...new Set([...choices, value])].sort((one, other) => one - other)
  return (
    <Select label={label} value={value} onChange={event => onChange(Number(event.target.value))}>
      {all.map(each => (
        <option key={each} value={each}>
          {words(each)}
        </option>
      ))}
    </Select>
  )
}
