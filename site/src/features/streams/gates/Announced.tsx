import { CalendarPlus } from 'lucide-react'
import { m } from '../../../messages/index.ts'
import { Card } from '../../../ui/Card.tsx'
import { firstName } from '../../../ui/format/person-name.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { RemindButton } from '../list/RemindButton.tsx'
import type { ServerClock } from '../server-clock.ts'
import { soonMs, streamPath } from '../stream-words.ts'
import { useNow } from '../use-now.ts'
import type { ShownStream } from '../use-stream.ts'

type Props = { stream: ShownStream; clock: ServerClock; isVisitor: boolean }

/** When it begins, how long that is from now, and what can be done until then. */
export function Announced({ stream, clock, isVisitor }: Props) {
  const left = Date.parse(stream.startsAt) - useNow(clock, stream.readAt, true)
  return (
    <Card as="section" aria-labelledby="announced" className="grid gap-4">
      <div>
        <h2 id="announced">
          <Moment at={stream.startsAt} show="long" />
        </h2>
        <p role="timer" className="text-soft">
          {left > 0 ? leftWords(left) : m['stream.announced.soon']({ reader: firstName(stream.reader.name) })}
        </p>
      </div>
      {/* A visitor's page begins to listen shortly before, or once it is used. */}
      {(!isVisitor || left < soonMs) && <p className="text-soft">{m['stream.announced.text']()}</p>}
      <div className="flex flex-wrap items-start gap-3">
        {!stream.isMine && <RemindButton stream={stream} isVisitor={isVisitor} />}
        <a
          href={`${streamPath(stream.id)}/calendar.ics`}
          className="inline-flex min-h-11 items-center gap-2 rounded-control px-4 py-2 font-semibold text-accent-ink no-underline hover:bg-raised"
        >
          <CalendarPlus aria-hidden size={18} /> <span>{m['stream.calendar']()}</span>
        </a>
      </div>
    </Card>
  )
}

const minuteMs = 60_000

function leftWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / minuteMs)
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60)]
  if (days > 1) return m['stream.announced.days']({ days })
  if (hours > 0) return m['stream.announced.hours']({ hours, minutes: minutes % 60 })
  if (minutes > 0)
    return m['stream.announced.minutes']({ minutes, seconds: Math.floor(milliseconds / 1_000) % 60 })
  return m['stream.announced.seconds']({ seconds: Math.ceil(milliseconds / 1_000) })
}
