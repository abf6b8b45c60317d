import { useEffect, useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import type { Channel, ReaderPageQuery } from '../../graphql/generated.ts'
import { BalanceNowDocument } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { type MoneyAmount, showMoney, times, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import type { Presence } from '../../ui/Presence.tsx'
import { QueueNow } from '../queue/QueueNow.tsx'
import { tellBalance } from '../wallet/tell-balance.ts'
import { channelWords, inOrder } from './channels.ts'
import { lengths } from './lengths.ts'
import { RequestRefused } from './RequestRefused.tsx'
import { RequestSummary } from './RequestSummary.tsx'
import { keepDraft, takeDraft } from './request-draft.ts'
import { BackAndOn, Steps } from './Steps.tsx'
import { TopUpToBegin } from './TopUpToBegin.tsx'
import { useAsking } from './use-asking.ts'

type Props = {
  reader: Pick<
    NonNullable<ReaderPageQuery['reader']>,
    'id' | 'slug' | 'name' | 'rates' | 'topics' | 'presence' | 'queue' | 'leastMinutes'
  >
  unit: Unit
  /** Null for a visitor, who is asked to sign in at the end. */
  balance: MoneyAmount | null
}

const steps = () => [m['start.step.channel'](), m['start.step.question'](), m['start.step.summary']()]
const questionMost = 500

/**
 * Channel and length, then topic and question, then a summary: it rings the reader, or takes a place in the queue of a
 * busy one. Each step can be gone back to, and nothing is charged before the reader accepts.
 */
export function StartReading({ reader, unit, balance: balanceBefore }: Props) {
  const rates = inOrder(reader.rates)
  const [step, setStep] = useState(0)
  const [balance, setBalance] = useState(balanceBefore)
  const [channel, setChannel] = useState<Channel | null>(rates[0]?.channel ?? null)
  const [topic, setTopic] = useState('')
  const [question, setQuestion] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [toppedUp, setToppedUp] = useState(false)
  const { presence, busy, refused, ask, forget } = useAsking(reader.id, reader.presence)
  const heading = useRef<HTMLHeadingElement>(null)
  const rate = rates.find(each => each.channel === channel)

  useEffect(() => {
    const draft = takeDraft(reader.slug)
    if (!draft) return
    setChannel(draft.channel)
    setTopic(draft.topic)
    setQuestion(draft.question)
    setMinutes(draft.minutes)
    setStep(2)
  }, [reader.slug])

  const least = rate && times(rate.perMinute, reader.leastMinutes)
  const tooLittle = balance && least && BigInt(balance.minor) < BigInt(least.minor)

  async function afterTopUp() {
    forget()
    setToppedUp(true)
    // Only the figure in the summary; the request itself asks the wallet anew.
    await send(BalanceNowDocument, {}).then(
      ({ viewer }) => {
        if (!viewer) return
        setBalance(viewer.wallet.balance)
        tellBalance(showMoney(viewer.wallet.balance, unit))
      },
      () => undefined,
    )
  }

  function go(to: number) {
    forget()
    setStep(to)
    requestAnimationFrame(() => heading.current?.focus())
  }

  const first = firstName(reader.name)
  // A price that changed since the page was made is the one that is agreed to with the next press.
  const shown = refused?.__typename === 'PriceChanged' ? refused.ratePerMinute : rate?.perMinute
  const request = () =>
    channel &&
    shown &&
    void ask({
      channel,
      topic: topic || null,
      question: question.trim() || null,
      minutes,
      ratePerMinute: { minor: shown.minor, currency: shown.currency },
    })

  return (
    <div className="grid gap-5">
      <Steps names={steps()} at={step} heading={heading} />
      {step === 0 && (
        <>
          <ChoiceCards
            legend={m['start.channel.legend']()}
            name="channel"
            columns="grid-cols-1"
            value={channel ?? undefined}
            onChange={value => setChannel(value as Channel)}
            choices={rates.map(({ channel: each, perMinute }) => {
              const { icon: Icon, label, detail } = channelWords[each]
              return {
                value: each,
                title: label,
                detail: `${detail} · ${m['start.perMinute']({ price: showMoney(perMinute, unit) })}`,
                icon: <Icon aria-hidden size={22} />,
              }
            })}
          />
          <Select
            label={m['start.length.field']()}
            hint={m['start.length.hint']()}
            value={minutes ?? ''}
            onChange={event => setMinutes(Number(event.target.value) || null)}
          >
            <option value="">{m['start.length.open']()}</option>
            {lengths.map(each => (
              <option key={each} value={each}>
                {rate
                  ? m['start.length.priced']({
                      minutes: each,
                      most: showMoney(times(rate.perMinute, each), unit),
                    })
                  : m['start.length.minutes']({ minutes: each })}
              </option>
            ))}
          </Select>
          {least && (
            <p className="text-[0.92rem] text-soft">
              {balance
                ? m['start.from']({ amount: showMoney(least, unit), minutes: reader.leastMinutes })
                : m['start.from.visitor']({ amount: showMoney(least, unit), minutes: reader.leastMinutes })}
            </p>
          )}
          <Button onClick={() => go(1)} disabled={!channel}>
            {m['start.continue']()}
          </Button>
        </>
      )}

      {step === 1 && (
        <>
          <Select label={m['start.topic']()} value={topic} onChange={event => setTopic(event.target.value)}>
            <option value="">{m['start.topic.any']()}</option>
            {reader.topics.map(each => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <TextArea
            label={m['start.question']()}
            hint={m['start.question.hint']({ reader: first, left: questionMost - question.length })}
            maxLength={questionMost}
            value={question}
            onChange={event => setQuestion(event.target.value)}
          />
          <BackAndOn back={() => go(0)} on={() => go(2)} />
        </>
      )}

      {step === 2 && rate && (
        <>
          <RequestSummary {...{ reader, rate, minutes, unit, balance, topic, question }} />
          {presence === 'BUSY' && <QueueNow slug={reader.slug} first={first} known={reader.queue} />}
          {refused && <RequestRefused refused={refused} unit={unit} onReady={afterTopUp} />}
          {toppedUp && balance && !tooLittle && (
            <Alert tone="good">{m['start.topUp.done']({ balance: showMoney(balance, unit) })}</Alert>
          )}
          {balance && least && tooLittle && !refused ? (
            <TopUpToBegin
              {...{ least, balance, unit, reader: first }}
              onBack={() => go(1)}
              onReady={afterTopUp}
              onLeave={() => channel && keepDraft(reader.slug, { channel, topic, question, minutes })}
            />
          ) : balance ? (
            <BackAndOn
              back={() => go(1)}
              on={request}
              busy={busy}
              quiet={refused?.__typename === 'InsufficientFunds'}
              {...asking(first, presence, rate.channel)}
            />
          ) : (
            <div className="flex gap-3">
              <Button variant="outline" onClick={() => go(1)}>
                {m['start.back']()}
              </Button>
              <Button
                className="flex-1"
                href={`/sign-in?next=${encodeURIComponent(`/readers/${reader.slug}#start`)}`}
                onClick={() => channel && keepDraft(reader.slug, { channel, topic, question, minutes })}
              >
                {m['start.signIn']()}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** Who is online is rung, who is busy is waited for; of anybody else the button says why not. */
function asking(reader: string, presence: Presence, channel: Channel) {
  if (presence === 'BUSY') return { label: m['readers.wait']({ reader }) }
  if (presence !== 'ONLINE') return { label: m['start.unavailable']({ presence, reader }), disabled: true }
  switch (channel) {
    case 'CHAT':
      return { label: m['start.chat']({ reader }) }
    case 'VOICE':
      return { label: m['start.voice']({ reader }) }
    case 'VIDEO':
      return { label: m['start.video']({ reader }) }
  }
}
