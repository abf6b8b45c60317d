import { Bell, BellOff, Coins, MonitorSmartphone, WifiOff } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { WaitingPagePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { keepAwake } from '../../ui/page/wake-lock.ts'
import { channelWords } from '../readers/channels.ts'
import { PrivateNow } from '../streams/private/PrivateNow.tsx'
import { LeaveQueue } from './LeaveQueue.tsx'
import { PlaceThread } from './PlaceThread.tsx'
import { TurnCame } from './TurnCame.tsx'
import { type LiveWaiting, useWaiting } from './use-waiting.ts'
import { WaitingOver } from './WaitingOver.tsx'
import { standing } from './wait-words.ts'

type Props = { waiting: WaitingPagePartsFragment; unit: Unit }

/** Where a client waits for a busy reader, until the turn comes or they go. */
export function WaitingRoom({ waiting: first, unit }: Props) {
  const { update, ...live } = useWaiting(first, first.reader.name)
  const { waiting } = live
  const waits = waiting.state === 'WAITING'
  useEffect(() => (waits ? keepAwake() : undefined), [waits])
  if (waiting.state === 'RINGING' || (waiting.state === 'ANSWERED' && waiting.reading))
    return <TurnCame waiting={waiting} />
  if (!waits) return <WaitingOver waiting={waiting} />
  const { reader, channel, topic, question } = waiting
  const { icon: Icon } = channelWords[channel]
  const name = firstName(reader.name)
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <Card className="grid justify-items-center gap-5 text-center">
        <PlaceThread reader={reader} ahead={waiting.peopleAhead ?? 0} />
        <Standing {...live} />
        <Chime tone={live.tone} />
      </Card>
      <PrivateNow readerId={reader.id} name={name} version={waiting} />
      <Card className="grid gap-3">
        <p>
          <Icon aria-hidden size={18} className="me-1.5 inline align-[-0.2em] text-accent-ink" />
          <Sentence
            words={each => m['queue.reading']({ channel, reader: each })}
            part={
              <a dir="auto" href={`/readers/${reader.slug}`} className="prose-link">
                {reader.name}
              </a>
            }
          />
          <span className="block text-soft">
            {m['queue.price']({ price: showMoney(waiting.ratePerMinute, unit) })}
          </span>
        </p>
        {(topic || question) && (
          <div className="border-s-2 border-second ps-3.5">
            {topic && (
              <p dir="auto" className="text-[0.92rem] font-semibold text-second-ink">
                {topic}
              </p>
            )}
            {question && (
              <p dir="auto" className="whitespace-pre-line">
                {question}
              </p>
            )}
          </div>
        )}
      </Card>
      <ul className="grid gap-3 px-1 text-soft">
        <Fact icon={Coins}>
          <Sentence words={each => m['queue.fact.free']({ reader: each })} name={name} />
        </Fact>
        <Fact icon={MonitorSmartphone}>{m['queue.fact.open']()}</Fact>
        <Fact icon={live.tone.on ? Bell : BellOff}>
          <Sentence words={each => m['queue.fact.turn']({ reader: each })} name={name} />
        </Fact>
      </ul>
      <div className="text-center">
        <LeaveQueue waiting={waiting} onLeft={update} />
      </div>
    </div>
  )
}

/** Told to who cannot see it as it changes: the place and about how long. */
function Standing({ waiting, wait, connected }: LiveWaiting<WaitingPagePartsFragment>) {
  const { title, text } = standing(waiting, wait, firstName(waiting.reader.name))
  return (
    <div role="status" className="grid gap-1.5">
      <h1>{m['queue.place']({ place: waiting.place ?? 1 })}</h1>
      <p className="text-[1.25rem] text-accent-ink">{title}</p>
      <p className="min-h-[4.8em] text-soft sm:min-h-[3.2em]">
        {connected ? (
          text
        ) : (
          <span className="text-warn">
            <WifiOff aria-hidden size={17} className="me-1.5 inline" />
            {m['queue.disconnected']()}
          </span>
        )}
      </p>
    </div>
  )
}

function Fact({ icon: Icon, children }: { icon: typeof Coins; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1.6rem_1fr] gap-2">
      <Icon aria-hidden size={19} className="mt-1 text-second-ink" />
      <span>{children}</span>
    </li>
  )
}

/** A browser lets no page sound that was never touched, so turning it on is also the touch. */
function Chime({ tone }: { tone: LiveWaiting<WaitingPagePartsFragment>['tone'] }) {
  const [touched, setTouched] = useState(false)
  useEffect(() => setTouched(navigator.userActivation?.hasBeenActive ?? true), [])
  const sounds = tone.on && touched
  function press() {
    if (!sounds) tone.sample()
    if (touched || !tone.on) tone.toggle()
    setTouched(true)
  }
  const Icon = sounds ? Bell : BellOff
  return (
    <Button variant="outline" size="sm" className="min-w-57" aria-pressed={sounds} onClick={press}>
      <Icon aria-hidden size={17} /> {sounds ? m['queue.sound.on']() : m['queue.sound.turnOn']()}
    </Button>
  )
}
