import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { zoneWords } from '../readers/reader-page.ts'
import { DayChoice } from './DayChoice.tsx'
import { byDay, byPart, dayAfter, dayIn, daysFrom, dayWords, rangeWords, viewerZone } from './slot-days.ts'
import { TimeChoice } from './TimeChoice.tsx'
import { useSlots } from './use-slots.ts'

const daysShown = 7

type Props = {
  readerId: string
  /** First name of the reader. */
  reader: string
  minutes: number
  /** The moment that is chosen; empty while none is. */
  value: string
  onChoose(startsAt: string): void
}

/** Days with free times, seven at a time, and the times of one of them; in the viewer's zone, with the reader's beside it. */
export function SlotPicker({ readerId, reader, minutes, value, onChoose }: Props) {
  const zone = viewerZone()
  const today = dayIn(Date.now(), zone)
  const { slots, more, again } = useSlots(readerId, minutes)
  const [wantedDay, setDay] = useState('')
  const [wantedWeek, setWeek] = useState<number | null>(null)
  const name = useId()

  if (slots.kind === 'loading') return <Waiting />
  if (slots.kind === 'failed')
    return (
      <Alert
        tone="bad"
        title={m['book.when.failed']()}
        actions={
          <Button size="sm" variant="outline" onClick={again}>
            {m['readers.tryAgain']()}
          </Button>
        }
      >
        {slots.message}
      </Alert>
    )

  const free = byDay(slots.startsAt, zone)
  const firstDay = [...free.keys()][0]
  if (!firstDay) return <Alert tone="info">{m['book.when.none']({ reader })}</Alert>
  const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.parse(today)) / 86_400_000 / daysShown)
  const chosenDay = wantedDay || (value && free.has(dayIn(value, zone)) ? dayIn(value, zone) : firstDay)
  const week = wantedWeek ?? weekOf(chosenDay)
  const days = daysFrom(dayAfter(today, week * daysShown), daysShown)
  const times = days.includes(chosenDay) ? (free.get(chosenDay) ?? []) : []
  const next = [...free.keys()].find(day => day > (days.at(-1) ?? ''))
  const knownUntil = dayIn(slots.until, zone)

  function turn(to: number) {
    setWeek(to)
    const shown = daysFrom(dayAfter(today, to * daysShown), daysShown)
    setDay(shown.find(day => free.has(day)) ?? '')
    if ((shown.at(-1) ?? '') >= knownUntil) void more()
  }

  return (
    <div className="grid gap-4">
      <div className="flex items-center justify-between gap-2">
        <Button
          variant="quiet"
          size="sm"
          className="px-2.5!"
          aria-label={m['book.when.earlier']()}
          disabled={week === 0}
          onClick={() => turn(week - 1)}
        >
          <ChevronLeft aria-hidden size={20} className="rtl:-scale-x-100" />
        </Button>
        <p role="status" className="text-center font-semibold">
          {rangeWords(days)}
        </p>
        <Button
          variant="quiet"
          size="sm"
          className="px-2.5!"
          aria-label={m['book.when.later']()}
          onClick={() => turn(week + 1)}
        >
          <ChevronRight aria-hidden size={20} className="rtl:-scale-x-100" />
        </Button>
      </div>
      <DayChoice
        name={`${name}-day`}
        days={days.map(day => ({ day, free: free.get(day)?.length ?? 0 }))}
        chosen={chosenDay}
        onChoose={setDay}
      />
      {times.length > 0 ? (
        <div className="grid gap-4">
          <p className="font-semibold">{dayWords(chosenDay)}</p>
          {byPart(times, zone).map(([part, startsAt]) => (
            <TimeChoice
              key={part}
              name={`${name}-time`}
              {...{ part, startsAt, zone, reader, value, onChoose }}
              readerZone={slots.readerTimeZone}
            />
          ))}
        </div>
      ) : (
        <div className="grid justify-items-start gap-3 text-soft">
          <p>{m['book.when.noneThisWeek']({ reader })}</p>
          {next && (
            <Button size="sm" variant="outline" onClick={() => turn(weekOf(next))}>
              {m['book.when.nextFree']({ day: dayWords(next) })}
            </Button>
          )}
        </div>
      )}
      <p className="text-[0.88rem] text-soft">
        {zone === slots.readerTimeZone
          ? m['book.when.oneZone']({ yours: zoneWords(zone) })
          : m['book.when.zones']({ yours: zoneWords(zone), reader, theirs: zoneWords(slots.readerTimeZone) })}
      </p>
    </div>
  )
}

/** As high as what comes, so that nothing moves. */
function Waiting() {
  return (
    <div role="status" className="grid min-h-72 content-start gap-3">
      <span className="sr-only">{m['book.when.loading']()}</span>
      <div className="h-9 animate-pulse rounded-field bg-raised" />
      <div className="h-16 animate-pulse rounded-field bg-raised" />
      <div className="h-32 animate-pulse rounded-field bg-raised" />
    </div>
  )
}
