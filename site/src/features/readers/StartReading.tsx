import { useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import type { Channel, ReaderPageQuery } from '../../graphql/generated.ts'
import { BalanceNowDocument } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { type MoneyAmount, showMoney, times, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import type { Presence } from '../../ui/Presence.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { forgetDraft } from '../forms/draft.ts'
import { useFields } from '../forms/use-fields.ts'
import { QueueNow } from '../queue/QueueNow.tsx'
import { useTakesPrivate } from '../streams/private/use-takes-private.ts'
import { tellBalance } from '../wallet/tell-balance.ts'
import { inOrder } from './channels.ts'
import { RequestRefused } from './RequestRefused.tsx'
import { ChannelStep, QuestionStep, type RequestValues } from './RequestSteps.tsx'
import { RequestSummary } from './RequestSummary.tsx'
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

/**
 * Channel and length, then topic and question, then a summary: it rings the reader, or takes a place in the queue of a
 * busy one. Each step can be gone back to, and nothing is charged before the reader accepts.
 */
export function StartReading({ reader, unit, balance: balanceBefore }: Props) {
  const rates = inOrder(reader.rates)
  const [balance, setBalance] = useState(balanceBefore)
  const [toppedUp, setToppedUp] = useState(false)
  const draft = `request:${reader.slug}`
  const { form, field } = useFields<RequestValues>({
    initial: { step: 0, channel: rates[0]?.channel ?? '', minutes: '', topic: '', question: '' },
    draft,
  })
  const { step, channel, minutes, topic, question } = form.watch()
  const { presence, state, busy, refused, ask, forget } = useAsking(reader.id, reader.presence)
  const takesPrivate = useTakesPrivate(reader.id, presence === 'BUSY')
  const heading = useRef<HTMLHeadingElement>(null)
  const rate = rates.find(each => each.channel === channel)

  const least = rate && times(rate.perMinute, reader.leastMinutes)
  const isShort = balance !== null && least !== undefined && BigInt(balance.minor) < BigInt(least.minor)

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
    form.setValue('step', to)
    requestAnimationFrame(() => heading.current?.focus())
  }

  const first = firstName(reader.name)
  // A price that changed since the page was made is the one that is agreed to with the next press.
  const shown = refused?.__typename === 'PriceChanged' ? refused.ratePerMinute : rate?.perMinute
  const request = (now = false) =>
    rate &&
    shown &&
    ask(
      {
        channel: rate.channel,
        topic: topic || null,
        question: question.trim() || null,
        minutes: Number(minutes) || null,
        ratePerMinute: { minor: shown.minor, currency: shown.currency },
      },
      () => forgetDraft(draft),
      now,
    )

  // What stands in the fields by now, not when this was drawn: a press may have been held until the page could hear it.
  const onward = form.handleSubmit(values => {
    if (values.step < 2) return go(values.step + 1)
    if (balance) void request()
  })

  return (
    <div className="grid gap-5">
      <Steps names={steps()} at={step} heading={heading} />
      <form method="post" noValidate onSubmit={onward} data-draft={draft} className="grid gap-5">
        {step === 0 && (
          <ChannelStep field={field} rates={rates} chosen={rate} unit={unit}>
            {least && (
              <p className="text-[0.92rem] text-soft">
                {m['start.from']({ amount: showMoney(least, unit), minutes: reader.leastMinutes })}
              </p>
            )}
          </ChannelStep>
        )}
        {step === 1 && (
          <QuestionStep
            field={field}
            topics={reader.topics}
            reader={first}
            length={question.length}
            onBack={() => go(0)}
          />
        )}
        {step === 2 && rate && (
          <>
            <RequestSummary
              {...{ reader, rate, unit, balance, topic, question }}
              minutes={Number(minutes) || null}
            />
            {presence === 'BUSY' && <QueueNow slug={reader.slug} first={first} known={reader.queue} />}
            {toppedUp && balance && !isShort && (
              <Alert tone="good">{m['start.topUp.done']({ balance: showMoney(balance, unit) })}</Alert>
            )}
            {balance && !isShort && takesPrivate && (
              <Button type="button" busy={busy} onClick={() => void request(true)}>
                {m['stream.private.now']()}
              </Button>
            )}
            {balance && !isShort && (
              <BackAndOn
                back={() => go(1)}
                busy={busy}
                quiet={refused?.__typename === 'InsufficientFunds'}
                {...asking(first, presence, rate.channel)}
              />
            )}
            {!balance && (
              <div className="flex gap-3">
                <Button variant="outline" onClick={() => go(1)}>
                  {m['start.back']()}
                </Button>
                <Button
                  className="flex-1"
                  href={`/sign-in?next=${encodeURIComponent(`/readers/${reader.slug}#start`)}`}
                >
                  {m['start.signIn']()}
                </Button>
              </div>
            )}
          </>
        )}
      </form>
      {step === 2 && balance && least && isShort && !refused && (
        <TopUpToBegin
          {...{ least, balance, unit, reader: first }}
          onBack={() => go(1)}
          onReady={afterTopUp}
        />
      )}
      {step === 2 && refused && <RequestRefused refused={refused} unit={unit} onReady={afterTopUp} />}
      {state.kind === 'failed' && <ActionProblem state={state} />}
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
