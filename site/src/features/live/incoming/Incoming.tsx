import { Bell, BellOff } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { type IncomingReadingFragment, IncomingReadingsDocument } from '../../../graphql/generated.ts'
import { holdAlive, listen, socketOf } from '../../../graphql/live.ts'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { flashed } from '../../../ui/page/titled.ts'
import { ServerClock } from '../state/meter.ts'
import { IncomingRing } from './IncomingRing.tsx'
import { type Missed, MissedRing } from './MissedRing.tsx'
import { useRingTone } from './ring-tone.ts'
import { tellRingsShown } from './rings-shown.ts'

type Props = {
  /** The desk has a place for rings; elsewhere they come up over the page. */
  placed?: boolean
}

/** Who is ringing this reader, on whatever page they are, until they answer or the time is up. */
export function Incoming({ placed = false }: Props) {
  const [readings, setReadings] = useState<IncomingReadingFragment[]>([])
  const [missed, setMissed] = useState<Missed | null>(null)
  const [clock] = useState(() => new ServerClock())
  const dialog = useRef<HTMLDivElement>(null)
  const heading = useId()
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
        setMissed(incomingReadings.missed)
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
    () => (first === undefined ? undefined : flashed(m['ring.tab.incoming']({ client: first }))),
    [first],
  )

  const rung = ringing.length > 0
  // Where they were is where they go on; a page that was typed into must not answer by accident, so no button has the focus.
  useEffect(() => {
    if (!rung) return
    const before = document.activeElement
    dialog.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [rung])

  if (!rung && !missed) return null
  return (
    <div
      className={classes(
        'grid gap-3',
        !placed &&
          'fixed inset-x-3 bottom-20 z-40 mx-auto max-w-md md:start-auto md:end-6 md:bottom-6 md:w-[26rem]',
      )}
    >
      {rung && (
        <div
          ref={dialog}
          role="alertdialog"
          tabIndex={-1}
          aria-label={m['ring.incoming']()}
          aria-describedby={heading}
          className="grid gap-3 rounded-card outline-none"
        >
          {ringing.map((reading, index) => (
            <IncomingRing
              key={reading.id}
              id={index === 0 ? heading : undefined}
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
      )}
      {!rung && missed && <MissedRing missed={missed} onChosen={() => setMissed(null)} />}
    </div>
  )
}
