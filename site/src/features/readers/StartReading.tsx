import { useEffect, useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import type { Channel, ReaderPageQuery, RequestReadingMutation } from '../../graphql/generated.ts'
import { BalanceNowDocument, RequestReadingDocument } from '../../graphql/generated.ts'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/money.ts'
import { presenceWords } from '../../ui/Presence.tsx'
import { tellBalance } from '../wallet/tell-balance.ts'
import { channelWords, inOrder } from './channels.ts'
import { RequestRefused } from './RequestRefused.tsx'
import { RequestSummary } from './RequestSummary.tsx'
import { keepDraft, takeDraft } from './request-draft.ts'

type Props = {
  reader: Pick<
    NonNullable<ReaderPageQuery['reader']>,
    'id' | 'slug' | 'name' | 'rates' | 'topics' | 'presence'
  >
  unit: Unit
  /** Null for a visitor, who is asked to sign in at the end. */
  balance: MoneyAmount | null
}

const steps = ['How', 'Your question', 'Summary'] as const
const questionMost = 500

export type Refused = Exclude<RequestReadingMutation['requestReading'], { __typename: 'Reading' }>

/** How → topic and question → summary; each step can be gone back to, and nothing is charged before the reader accepts. */
export function StartReading({ reader, unit, balance: balanceBefore }: Props) {
  const rates = inOrder(reader.rates)
  const [step, setStep] = useState(0)
  const [balance, setBalance] = useState(balanceBefore)
  const [channel, setChannel] = useState<Channel | null>(rates[0]?.channel ?? null)
  const [topic, setTopic] = useState('')
  const [question, setQuestion] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | { __typename: 'Fault'; message: string } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { keyFor, renew } = useActionKey()
  const rate = rates.find(each => each.channel === channel)

  useEffect(() => {
    const draft = takeDraft(reader.slug)
    if (!draft) return
    setChannel(draft.channel)
    setTopic(draft.topic)
    setQuestion(draft.question)
    setStep(2)
  }, [reader.slug])

  async function afterTopUp() {
    setRefused(null)
    // Only the figure in the summary; the request itself asks the wallet anew.
    await send(BalanceNowDocument, {}).then(
      ({ wallet }) => {
        setBalance(wallet.balance)
        tellBalance(showMoney(wallet.balance, unit))
      },
      () => undefined,
    )
  }

  function go(to: number) {
    setRefused(null)
    setStep(to)
    requestAnimationFrame(() => heading.current?.focus())
  }

  async function request() {
    if (!channel) return
    setBusy(true)
    setRefused(null)
    const wish = { readerId: reader.id, channel, topic: topic || null, question: question.trim() || null }
    try {
      const { requestReading } = await send(RequestReadingDocument, { ...wish, idempotencyKey: keyFor(wish) })
      if (requestReading.__typename === 'Reading') return location.assign(`/reading/${requestReading.id}`)
      // A refusal is final for its key; the next try is a new wish.
      renew()
      setRefused(requestReading)
    } catch (fault) {
      setRefused({ __typename: 'Fault', message: wordsFor(fault) })
    }
    setBusy(false)
  }

  return (
    <div className="grid gap-5">
      <ol className="flex gap-2" aria-label="Steps">
        {steps.map((name, place) => (
          <li key={name} aria-current={place === step ? 'step' : undefined} className="flex-1">
            <span
              aria-hidden
              className={`mb-1.5 block h-1 rounded-full ${place <= step ? 'bg-accent' : 'bg-line'}`}
            />
            <span className={`text-[0.88rem] ${place === step ? 'font-semibold' : 'text-soft'}`}>{name}</span>
          </li>
        ))}
      </ol>
      <h3 ref={heading} tabIndex={-1} className="sr-only">
        Step {step + 1} of {steps.length}: {steps[step]}
      </h3>

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
          <Steps back={() => go(0)} on={() => go(2)} />
        </>
      )}

      {step === 2 && rate && (
        <>
          <RequestSummary {...{ reader, rate, unit, balance, topic, question }} />
          {refused && <RequestRefused refused={refused} unit={unit} onReady={afterTopUp} />}
          {balance ? (
            <Steps back={() => go(1)} on={request} busy={busy} {...ringing(reader)} />
          ) : (
            <div className="flex gap-3">
              <Button variant="outline" onClick={() => go(1)}>
                Back
              </Button>
              <Button
                className="flex-1"
                href={`/sign-in?next=${encodeURIComponent(`/readers/${reader.slug}#start`)}`}
                onClick={() => channel && keepDraft(reader.slug, { channel, topic, question })}
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

/** Only who is online can be rung; the button says so where it stands. */
function ringing({ name, presence }: Props['reader']) {
  const first = name.split(' ')[0]
  return presence === 'ONLINE'
    ? { label: `Ring ${first}` }
    : { label: `${first} is ${presenceWords[presence].toLowerCase()}`, disabled: true }
}

function Steps({
  back,
  on,
  busy,
  disabled,
  label = 'Go on',
}: {
  back: () => void
  on: () => void
  busy?: boolean
  disabled?: boolean
  label?: string
}) {
  return (
    <div className="flex gap-3">
      <Button variant="outline" onClick={back}>
        Back
      </Button>
      <Button onClick={on} busy={busy} disabled={disabled} className="flex-1">
        {label}
      </Button>
    </div>
  )
}
