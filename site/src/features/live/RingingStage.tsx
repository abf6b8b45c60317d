import { Phone, PhoneOff } from 'lucide-react'
import { lazy, useEffect, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { showMoney } from '../../ui/format/money.ts'
import { OnceHere } from '../../ui/page/OnceHere.tsx'
import { titled } from '../../ui/page/titled.ts'
import type { Call } from '../call/call.ts'
import { useObserved } from '../call/use-observed.ts'
import { channelWords } from '../readers/channels.ts'
import { Countdown } from './Countdown.tsx'
import { otherOf, ownNameOf } from './panels/room-words.ts'
import type { StageProps } from './stage.ts'
import { useServerNow } from './state/use-room.ts'

/** Most readings are chats. */
const PreCall = lazy(() => import('../call/PreCall.tsx').then(({ PreCall }) => ({ default: PreCall })))

/** Waiting for an answer, or being asked for one. Time to see whether the camera works. */
export function RingingStage({ session, call, room, unit, logo }: StageProps) {
  const { reading, problem } = room
  const now = useServerNow(session, true)
  const other = otherOf(reading)
  const isClient = reading.side === 'CLIENT'
  const { icon: Icon } = channelWords[reading.channel]
  const preview = call && isClient
  useEffect(
    () => (isClient ? titled(m['ring.tab.waiting']({ reader: other.first })) : undefined),
    [isClient, other.first],
  )
  return (
    <div className="wrap grid min-h-dvh grid-rows-[auto_1fr] pb-8">
      <div className="py-4 sm:py-5">{logo}</div>
      <div
        // From above, not centred: what arrives later, or is said later, moves nothing that is already read.
        className={classes('grid content-start gap-x-14 gap-y-8 pt-[8dvh]', preview && 'lg:grid-cols-2')}
      >
        <div className="grid justify-items-center gap-6 text-center">
          <Countdown
            from={reading.requestedAt}
            until={reading.ringEndsAt}
            now={now}
            name={other.name}
            picture={other.picture}
            small={preview !== null && preview !== false}
          />
          <div className="grid w-full gap-2">
            <h1>
              {isClient
                ? m['ring.waiting']({ reader: other.first })
                : m['ring.wants']({ client: other.first })}
            </h1>
            <p className="text-soft">
              <Icon aria-hidden size={18} className="me-1.5 inline align-[-0.2em] text-accent-ink" />
              {m['ring.terms']({ channel: reading.channel, price: showMoney(reading.ratePerMinute, unit) })}
            </p>
            <p className="mx-auto max-w-md text-soft">
              {isClient ? m['ring.free']() : m['room.clock.starts']()}
            </p>
          </div>
          {problem && (
            <Alert tone="bad" className="max-w-md text-start">
              {problem}
            </Alert>
          )}
          {!preview && <Asked reading={reading} />}
          {/* However long the question, the answer to the ring stays under the thumb. */}
          <div className="sticky bottom-0 -mt-3 -mb-4 justify-self-stretch pt-6 pb-4 backdrop-blur-lg [mask-image:linear-gradient(transparent,black_1.5rem)]">
            <Answers session={session} isClient={isClient} />
          </div>
        </div>
        {preview && (
          <div className="grid justify-items-center gap-6">
            <Preview call={call} name={ownNameOf(reading)} hasCamera={reading.channel === 'VIDEO'} />
            <Asked reading={reading} />
          </div>
        )}
      </div>
    </div>
  )
}

function Preview({ call, name, hasCamera }: { call: Call; name: string; hasCamera: boolean }) {
  const view = useObserved(call)
  return (
    <OnceHere fallback={<div className="min-h-72" />}>
      <PreCall {...{ call, view, hasCamera, name }} />
    </OnceHere>
  )
}

function Asked({ reading: { topic, question } }: { reading: StageProps['room']['reading'] }) {
  if (!topic && !question) return null
  return (
    <div className="w-full max-w-md rounded-card border border-hairline bg-panel px-5 py-4 text-start">
      {topic && (
        <p dir="auto" className="text-[0.92rem] font-semibold text-second-ink">
          {topic}
        </p>
      )}
      {question && (
        <p dir="auto" className="mt-1 whitespace-pre-line">
          {question}
        </p>
      )}
    </div>
  )
}

function Answers({ session, isClient }: { session: StageProps['session']; isClient: boolean }) {
  const [busy, setBusy] = useState<string | null>(null)
  const once = (name: string, act: () => Promise<void>) => () => {
    setBusy(name)
    void act().finally(() => setBusy(null))
  }
  if (isClient) {
    return (
      <Button
        variant="outline"
        size="lg"
        busy={busy !== null}
        onClick={once('cancel', () => session.cancel())}
      >
        <PhoneOff aria-hidden size={19} /> {m['ring.cancel']()}
      </Button>
    )
  }
  return (
    <div className="flex flex-wrap justify-center gap-3">
      <Button
        variant="outline"
        size="lg"
        disabled={busy !== null}
        busy={busy === 'decline'}
        onClick={once('decline', () => session.decline())}
      >
        <PhoneOff aria-hidden size={19} /> {m['ring.decline']()}
      </Button>
      <Button
        size="lg"
        disabled={busy !== null}
        busy={busy === 'accept'}
        onClick={once('accept', () => session.accept())}
      >
        <Phone aria-hidden size={19} /> {m['ring.accept']()}
      </Button>
    </div>
  )
}
