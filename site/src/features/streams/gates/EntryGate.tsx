import { useState } from 'react'
import { mutate, send } from '../../../graphql/browser.ts'
import {
  BalanceNowDocument,
  EnterStreamDocument,
  type EnterStreamMutation,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../../ui/format/money.ts'
import { firstName } from '../../../ui/format/person-name.ts'
import { OnceHere } from '../../../ui/page/OnceHere.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { LazyTopUp } from '../../wallet/LazyTopUp.tsx'
import { tellBalance } from '../../wallet/tell-balance.ts'
import { streamPath } from '../stream-words.ts'
import type { ShownStream } from '../use-stream.ts'

type Refused = Exclude<NonNullable<EnterStreamMutation['enterStream']>, { __typename: 'Stream' }>
type Props = {
  stream: ShownStream
  price: MoneyAmount
  /** It is over: what is paid for is its recording. */
  isReplay: boolean
  unit: Unit
  /** Null for a visitor, who signs in first. */
  balance: MoneyAmount | null
  onEntered(): void
}

/** What an entry costs, what it pays for and when it comes back; paid from the wallet, which can be filled here. */
export function EntryGate({
  stream,
  price: shownPrice,
  isReplay,
  unit,
  balance: balanceBefore,
  onEntered,
}: Props) {
  const [balance, setBalance] = useState(balanceBefore)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { state, busy, run, reset } = useAction()
  // What changed since the page was made is agreed to with the next press.
  const price = refused?.__typename === 'StreamPriceChanged' ? refused.price : shownPrice
  const isShort =
    refused?.__typename === 'InsufficientFunds' ||
    (balance !== null && BigInt(balance.minor) < BigInt(price.minor))
  const path = streamPath(stream.id)
  const goWords = (amount: string) =>
    isReplay ? m['stream.replay.go']({ amount }) : m['stream.entry.go']({ amount })

  async function showBalance() {
    const { viewer } = await send(BalanceNowDocument, {}).catch(() => ({ viewer: null }))
    if (!viewer) return
    setBalance(viewer.wallet.balance)
    tellBalance(showMoney(viewer.wallet.balance, unit))
  }

  async function enter() {
    if (!balance) return goTo(`/sign-in?next=${encodeURIComponent(path)}`)
    setRefused(null)
    const wish = { streamId: stream.id, price: { minor: price.minor, currency: price.currency } }
    const isEntered = await run(wish, async idempotencyKey => {
      const { enterStream: answer } = await mutate(EnterStreamDocument, {
        input: { ...wish, idempotencyKey },
      })
      if (answer.__typename === 'Stream') return null
      setRefused(answer)
      return answer
    })
    if (!isEntered) return
    void showBalance()
    onEntered()
  }

  return (
    <Card as="section" aria-labelledby="entry" className="grid gap-4">
      <h2 id="entry">
        {isReplay
          ? m['stream.replay.title']({ amount: showMoney(price, unit) })
          : m['stream.entry.title']({ amount: showMoney(price, unit) })}
      </h2>
      <p>{isReplay ? m['stream.replay.pays']() : m['stream.entry.pays']()}</p>
      {!isReplay && (
        <p className="text-[0.95rem] text-soft">
          {m['stream.entry.refund']({ reader: firstName(stream.reader.name) })}
        </p>
      )}
      {refused?.__typename === 'ConsentNeeded' ? (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" href={`/welcome?next=${encodeURIComponent(path)}`}>
              {m['consent.bar.go']()}
            </Button>
          }
        >
          {refused.message}
        </Alert>
      ) : (
        refused?.__typename !== 'InsufficientFunds' && <ActionProblem state={state} />
      )}
      {isShort && balance ? (
        <>
          <Alert tone="warn" title={m['stream.entry.short']()}>
            {m['stream.entry.short.text']({
              required: showMoney(price, unit),
              balance: showMoney(balance, unit),
            })}
          </Alert>
          <OnceHere fallback={<div className="min-h-72" />}>
            <LazyTopUp
              stay
              unit={unit}
              currency={price.currency}
              onSucceeded={() => {
                setRefused(null)
                reset()
                void showBalance()
              }}
            />
          </OnceHere>
        </>
      ) : (
        <Button size="lg" busy={busy} onClick={() => void enter()} className="justify-self-start">
          {balance ? goWords(showMoney(price, unit)) : m['stream.entry.signIn']()}
        </Button>
      )}
    </Card>
  )
}
