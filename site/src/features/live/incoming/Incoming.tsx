import { Bell, BellOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type IncomingReadingFragment, IncomingReadingsDocument } from '../../../graphql/generated.ts'
import { holdAlive, listen, socketOf } from '../../../graphql/live.ts'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { titled } from '../../../ui/page/titled.ts'
import { ServerClock } from '../state/meter.ts'
import { IncomingRing } from './IncomingRing.tsx'
import { useRingTone } from './ring-tone.ts'
import { tellRingsShown } from './rings-shown.ts'

type Props = {
  /** The desk has a place for rings; elsewhere they come up over the page. */
  placed?: boolean
}

/** Who is ringing this reader, on whatever page they are, until they answer or the time is up. */
export function Incoming({ placed = false }: Props) {
  const [readings, setReadings] = useState<IncomingReadingFragment[]>([])
  const [clock] = useState(() => new ServerClock())
  const [now, setNow] = useState(0)
  const tone = useRingTone(readings.length > 0)
  const ringing = readings.filter(each => now === 0 || Date.parse(each.ringEndsAt) > now)
  const first = ringing[0]?.client.name

  useEffect(
    () =>
      listen(IncomingReadingsDocument, {}, ({ incomingReadings }) => {
        for (const each of incomingReadings.readings)
          clock.heard(Date.parse(each.meter.at), performance.now())
        tellRingsShown(true)
        setReadings(incomingReadings.readings)
        setNow(clock.now(performance.now()))
      }),
    [clock],
  )
  useEffect(() => {
    const gone = () => tellRingsShown(false)
    const stop = socketOf().on('closed', gone)
    return () => {
      gone()
      stop()
    }
  }, [])
  useEffect(() => (readings.length > 0 ? holdAlive() : undefined), [readings.length])
  useEffect(() => {
    if (readings.length === 0) return
    const timer = setInterval(() => setNow(clock.now(performance.now())), 500)
    return () => clearInterval(timer)
  }, [readings, clock])
  useEffect(
    () => (first === undefined ? undefined : titled(m['ring.tab.incoming']({ client: first }))),
    [first],
  )

  if (ringing.length === 0) return null
  return (
    <div
      role="alertdialog"
      aria-label={m['ring.incoming']()}
      className={classes(
        'grid gap-3',
        !placed &&
          'fixed inset-x-3 bottom-20 z-40 mx-auto max-w-md md:right-6 md:bottom-6 md:left-auto md:w-[26rem]',
      )}
    >
      {ringing.map(reading => (
        <IncomingRing
          key={reading.id}
          reading={reading}
          now={now}
          onAnswered={() => setReadings(all => all.filter(each => each.id !== reading.id))}
        >
          <button
            type="button"
            onClick={tone.toggle}
            aria-pressed={tone.on}
            aria-label={m['ring.tone']()}
            title={tone.on ? m['ring.tone.off']() : m['ring.tone.on']()}
            className="rounded-full p-2.5 text-soft hover:text-ink"
          >
            {tone.on ? <Bell aria-hidden size={19} /> : <BellOff aria-hidden size={19} />}
          </button>
        </IncomingRing>
      ))}
    </div>
  )
}
