import { useEffect, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { BalanceChangedDocument, TopUpNowDocument, type TopUpPartsFragment } from '../../graphql/generated.ts'
import { listen } from '../../graphql/live.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'

type Props = {
  id: string
  /** For whoever closed the card’s page, or whose browser would not open it. */
  cardPage?: string | null
  unit: Unit
  onSucceeded?: (topUp: TopUpPartsFragment) => void
  onAgain: () => void
}

const askAgainMilliseconds = 4_000

/** Waits for one top-up: the wallet's own news first, and a question now and then in case it was missed. */
export function WatchedTopUp({ id, cardPage, unit, onSucceeded, onAgain }: Props) {
  const [topUp, setTopUp] = useState<TopUpPartsFragment | null>(null)
  const state = topUp?.state ?? 'AWAITING_PAYMENT'

  useEffect(() => {
    if (state !== 'AWAITING_PAYMENT') return
    const look = () =>
      send(TopUpNowDocument, { id }).then(
        answer => answer.topUp && setTopUp(answer.topUp),
        // Not reached this time; the next look may be.
        () => undefined,
      )
    const stop = listen(BalanceChangedDocument, {}, look)
    const timer = setInterval(look, askAgainMilliseconds)
    void look()
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [id, state])

  useEffect(() => {
    if (topUp?.state === 'SUCCEEDED') onSucceeded?.(topUp)
  }, [topUp, onSucceeded])

  if (topUp && state === 'SUCCEEDED') {
    return (
      <Alert
        tone="good"
        title={m['topUp.added']({ amount: showMoney(topUp.amount, unit) })}
        actions={
          <Button size="sm" variant="outline" onClick={onAgain}>
            {m['topUp.again']()}
          </Button>
        }
      >
        {topUp.bonus.minor !== '0' && m['topUp.added.bonus']({ bonus: showMoney(topUp.bonus, unit) })}
      </Alert>
    )
  }
  if (state === 'FAILED') {
    return (
      <Alert
        tone="bad"
        title={m['topUp.failed']()}
        actions={
          <Button size="sm" onClick={onAgain}>
            {m['ui.tryAgain']()}
          </Button>
        }
      >
        {topUp?.failure ?? m['topUp.failed.reason']()}
      </Alert>
    )
  }
  return (
    <Alert
      title={topUp ? m['topUp.waitingForAmount']({ amount: showMoney(topUp.amount) }) : m['topUp.waiting']()}
      actions={
        <>
          {cardPage && (
            <Button size="sm" variant="outline" href={cardPage} target="card">
              {m['topUp.openCardPage']()}
            </Button>
          )}
          <Button size="sm" variant={cardPage ? 'quiet' : 'outline'} onClick={onAgain}>
            {m['topUp.startOver']()}
          </Button>
        </>
      }
    >
      {m['topUp.waiting.text']()}
    </Alert>
  )
}
