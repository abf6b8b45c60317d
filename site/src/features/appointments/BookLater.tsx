import { useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { BalanceNowDocument, type Channel, type ReaderPageQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { forgetDraft } from '../forms/draft.ts'
import { useFields } from '../forms/use-fields.ts'
import { QuestionStep } from '../readers/RequestSteps.tsx'
import { BackAndOn, Steps } from '../readers/Steps.tsx'
import { tellBalance } from '../wallet/tell-balance.ts'
import { askedOf } from './asked.ts'
import { BookingRefused } from './BookingRefused.tsx'
import { BookingSummary } from './BookingSummary.tsx'
import { HowStep, type What } from './HowStep.tsx'
import { firstValues, type LaterValues, laterDraft } from './later-draft.ts'
import { SlotPicker } from './SlotPicker.tsx'
import { TopUpToBook } from './TopUpToBook.tsx'
import { useBooking } from './use-booking.ts'

type Props = {
  reader: Pick<NonNullable<ReaderPageQuery['reader']>, 'id' | 'slug' | 'name' | 'topics' | 'timeZone'> & {
    rates: readonly { channel: Channel }[]
  }
  offer: NonNullable<NonNullable<ReaderPageQuery['reader']>['appointmentOffer']>
  unit: Unit
  /** Null for a visitor, who is asked to sign in at the end. */
  balance: MoneyAmount | null
}

const steps = () => [
  m['book.step.how'](),
  m['book.step.when'](),
  m['start.step.question'](),
  m['start.step.summary'](),
]

/** Service or length and channel, then a free time, then topic and question, then a summary that says what is set aside. */
export function BookLater({ reader, offer, unit, balance: balanceBefore }: Props) {
  const [balance, setBalance] = useState(balanceBefore)
  const [toppedUp, setToppedUp] = useState(false)
  const [slotMissing, setSlotMissing] = useState(false)
  const draft = laterDraft(reader.slug)
  const channels = reader.rates.map(({ channel }) => channel)
  const { form, field } = useFields<LaterValues>({
    initial: firstValues(offer, channels),
    draft,
  })
  const { step: wanted, service, minutes, channel, startsAt, topic, question } = form.watch()
  const { state, busy, refused, book, forget } = useBooking(reader.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = askedOf(offer, channels, { service, minutes })
  const known = asked?.prices.find(each => each.channel === channel)
  // What a draft asks for and is offered no more is chosen again.
  const step = known ? wanted : 0
  // A price that changed since the page was made is the one that is agreed to with the next press.
  const price = refused?.__typename === 'AppointmentPriceChanged' ? refused.price : known?.price
  const isShort = balance !== null && price !== undefined && BigInt(balance.minor) < BigInt(price.minor)
  const name = firstName(reader.name)

  function go(to: number) {
    forget()
    setSlotMissing(false)
    form.setValue('step', to)
    requestAnimationFrame(() => heading.current?.focus())
  }

  async function afterTopUp() {
    forget()
    setToppedUp(true)
    await send(BalanceNowDocument, {}).then(
      ({ viewer }) => {
        if (!viewer) return
        setBalance(viewer.wallet.balance)
        tellBalance(showMoney(viewer.wallet.balance, unit))
      },
      () => undefined,
    )
  }

  /** What takes another time has other free times. */
  function choose(what: What) {
    if (what.minutes !== minutes) form.setValue('startsAt', '')
    form.setValue('service', what.service)
    form.setValue('minutes', what.minutes)
  }

  const onward = form.handleSubmit(values => {
    if (step === 1 && !values.startsAt) return setSlotMissing(true)
    if (step < 3) return go(step + 1)
    if (!balance || !known || !price || !asked) return
    void book(
      {
        channel: known.channel,
        startsAt: values.startsAt,
        minutes: asked.minutes,
        serviceId: asked.service?.id ?? null,
        topic: values.topic || null,
        question: values.question.trim() || null,
        price: { minor: price.minor, currency: price.currency },
      },
      () => forgetDraft(draft),
    )
  })

  return (
    <div className="grid gap-5">
      <Steps names={steps()} at={step} heading={heading} />
      <form method="post" noValidate onSubmit={onward} className="grid gap-5">
        {step === 0 && (
          <HowStep {...{ offer, asked, channel, unit }} channelField={field('channel')} onChoose={choose} />
        )}
        {step === 1 && asked && (
          <>
            <SlotPicker
              key={asked.minutes}
              readerId={reader.id}
              reader={name}
              minutes={asked.minutes}
              value={startsAt}
              onChoose={at => {
                setSlotMissing(false)
                form.setValue('startsAt', at)
              }}
            />
            {slotMissing && <Alert tone="warn">{m['book.when.missing']()}</Alert>}
            <BackAndOn back={() => go(0)} />
          </>
        )}
        {step === 2 && (
          <QuestionStep
            field={field}
            topics={reader.topics}
            reader={name}
            length={question.length}
            onBack={() => go(1)}
          />
        )}
        {step === 3 && asked && known && price && startsAt && (
          <>
            <BookingSummary
              {...{ reader, offer, unit, balance, price, startsAt, topic, question }}
              service={asked.service?.name ?? null}
              minutes={asked.minutes}
              channel={known.channel}
            />
            {toppedUp && balance && !isShort && (
              <Alert tone="good">{m['start.topUp.done']({ balance: showMoney(balance, unit) })}</Alert>
            )}
            {balance && !isShort && (
              <BackAndOn
                back={() => go(2)}
                busy={busy}
                quiet={refused?.__typename === 'InsufficientFunds'}
                label={
                  offer.isInstant
                    ? m['book.submit.instant']({ price: showMoney(price, unit) })
                    : m['book.submit.ask']({ reader: name, price: showMoney(price, unit) })
                }
              />
            )}
            {!balance && (
              <div className="flex gap-3">
                <Button variant="outline" onClick={() => go(2)}>
                  {m['start.back']()}
                </Button>
                <Button
                  className="flex-1"
                  href={`/sign-in?next=${encodeURIComponent(`/readers/${reader.slug}#start`)}`}
                >
                  {m['book.signIn']()}
                </Button>
              </div>
            )}
          </>
        )}
        {step > 1 && !startsAt && <BackAndOn back={() => go(1)} disabled />}
      </form>
      {step === 3 && balance && price && isShort && !refused && (
        <TopUpToBook {...{ price, balance, unit }} onBack={() => go(2)} onReady={afterTopUp} />
      )}
      {step === 3 && refused && (
        <BookingRefused
          {...{ refused, unit }}
          onChooseTime={() => {
            form.setValue('startsAt', '')
            go(1)
          }}
          onReady={afterTopUp}
        />
      )}
      {state.kind === 'failed' && <ActionProblem state={state} />}
    </div>
  )
}
