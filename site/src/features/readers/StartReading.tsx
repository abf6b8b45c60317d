import { useEffect, useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import type { Channel, ReaderPageQuery } from '../../graphql/generated.ts'
import { BalanceNowDocument } from '../../graphql/generated.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { type MoneyAmount, showMoney, times, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { type Presence, presenceWords } from '../../ui/Presence.tsx'
import { QueueNow } from '../queue/QueueNow.tsx'
import { tellBalance } from '../wallet/tell-balance.ts'
import { channelWords, inOrder } from './channels.ts'
import { lengths } from './lengths.ts'
import { RequestRefused } from './RequestRefused.tsx'
import { RequestSummary } from './RequestSummary.tsx'
import { keepDraft, takeDraft } from './request-draft.ts'
import { BackAndOn, Steps } from './Steps.tsx'
import { useAsking } from './use-asking.ts'

type Props = {
  reader: Pick<
    NonNullable<ReaderPageQuery['reader']>,
    'id' | 'slug' | 'name' | 'rates' | 'topics' | 'presence' | 'queue'
  >
  unit: Unit
  /** Null for a visitor, who is asked to sign in at the end. */
  balance: MoneyAmount | null
}

const steps = ['How', 'Your question', 'Summary'] as const
const questionMost = 500

/**
 * How → topic and question → summary, then the ring, or a place in the queue of a busy reader. Each step can be gone
 * back to, and nothing is charged before the reader accepts.
 */
export function StartReading({ reader, unit, balance: balanceBefore }: Props) {
  const rates = inOrder(reader.rates)
  const [step, setStep] = useState(0)
  const [balance, setBalance] = useState(balanceBefore)
  const [channel, setChannel] = useState<Channel | null>(rates[0]?.channel ?? null)
  const [topic, setTopic] = useState('')
  const [question, setQuestion] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
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

  async function afterTopUp() {
    forget()
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
      <Steps names={steps} at={step} heading={heading} />
      {step === 0 && (
        <>
          <ChoiceCards
            legend="How would you like to talk?"
            name="channel"
            columns="grid-cols-1"
            value={channel ?? undefined}
            onChange={value => setChannel(value as Channel)}
            choices={rates.map(({ channel: each, perMinute }) => {
              const { icon: Icon, label, detail } = channelWords[each]
              return {
                value: each,
                title: label,
                detail: `${detail} · ${showMoney(perMinute, unit)} a minute`,
                icon: <Icon aria-hidden size={22} />,
              }
            })}
          />
          <Select
            label="For how long?"
            hint="With a length, it ends then unless you add to it."
            value={minutes ?? ''}
            onChange={event => setMinutes(Number(event.target.value) || null)}
          >
            <option value="">Until one of us ends it</option>
            {lengths.map(each => (
              <option key={each} value={each}>
                {each} minutes{rate && ` · ${showMoney(times(rate.perMinute, each), unit)} at most`}
              </option>
            ))}
          </Select>
          <Button onClick={() => go(1)} disabled={!channel}>
            Go on
          </Button>
        </>
      )}

      {step === 1 && (
        <>
          <Select label="Topic" value={topic} onChange={event => setTopic(event.target.value)}>
            <option value="">No particular topic</option>
            {reader.topics.map(each => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <TextArea
            label="Your question"
            hint={`If you like. ${reader.name} sees it before answering. ${questionMost - question.length} characters left.`}
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
          {balance ? (
            <BackAndOn
              back={() => go(1)}
              on={request}
              busy={busy}
              quiet={refused?.__typename === 'InsufficientFunds'}
              {...asking(first, presence)}
            />
          ) : (
            <div className="flex gap-3">
              <Button variant="outline" onClick={() => go(1)}>
                Back
              </Button>
              <Button
                className="flex-1"
                href={`/sign-in?next=${encodeURIComponent(`/readers/${reader.slug}#start`)}`}
                onClick={() => channel && keepDraft(reader.slug, { channel, topic, question, minutes })}
              >
                Sign in to begin
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** Who is online is rung, who is busy is waited for; of anybody else the button says why not. */
function asking(first: string, presence: Presence) {
  if (presence === 'ONLINE') return { label: `Ring ${first}` }
  if (presence === 'BUSY') return { label: `Wait for ${first}` }
  return { label: `${first} is ${presenceWords[presence].toLowerCase()}`, disabled: true }
}
