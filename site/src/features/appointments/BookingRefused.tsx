import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { LazyTopUp } from '../wallet/LazyTopUp.tsx'
import type { Refused } from './use-booking.ts'

type Props = { refused: Refused; unit: Unit; onChooseTime(): void; onReady(): void }

/** Each "no" in the words the API chose, with the way on from it. */
export function BookingRefused({ refused, unit, onChooseTime, onReady }: Props) {
  switch (refused.__typename) {
    case 'SlotTaken':
    case 'TooSoon':
    case 'AlreadyBooked':
      return (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" onClick={onChooseTime}>
              {m['book.refused.chooseTime']()}
            </Button>
          }
        >
          {refused.message}
        </Alert>
      )
    case 'InsufficientFunds':
      return (
        <>
          <Alert tone="warn" title={m['book.topUp.title']()}>
            {m['book.topUp.text']({
              required: showMoney(refused.required, unit),
              balance: showMoney(refused.balance, unit),
            })}
          </Alert>
          <LazyTopUp stay unit={unit} currency={refused.required.currency} onSucceeded={onReady} />
        </>
      )
    case 'ConsentNeeded':
      return (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" href={`/welcome?next=${encodeURIComponent(location.pathname)}`}>
              {m['consent.bar.go']()}
            </Button>
          }
        >
          {refused.message}
        </Alert>
      )
    default:
      return <Alert tone="warn">{refused.message}</Alert>
  }
}
