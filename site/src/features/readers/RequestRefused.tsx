import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { TopUp } from '../wallet/TopUp.tsx'
import { channelWords } from './channels.ts'
import type { Refused } from './use-asking.ts'

type Props = { refused: Refused; unit: Unit; onReady: () => void }

/** Each "no" in the words the API chose, with the way on from it. */
export function RequestRefused({ refused, unit, onReady }: Props) {
  switch (refused.__typename) {
    case 'InsufficientFunds':
      return (
        <>
          {/* The api says it in money; here it is said in what this brand's wallets hold. */}
          <Alert tone="warn" title={`To begin, your wallet needs ${showMoney(refused.required, unit)}`}>
            There is {showMoney(refused.balance, unit)} in it. Top up, and ask again.
          </Alert>
          <TopUp stay unit={unit} currency={refused.required.currency} onSucceeded={onReady} />
        </>
      )
    case 'AlreadyInReading':
      return (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" href={`/reading/${refused.reading.id}`}>
              Go to that reading
            </Button>
          }
        >
          {refused.message}
        </Alert>
      )
    case 'AlreadyWaiting':
      return (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" href={`/wait/${refused.waiting.id}`}>
              Go to your place
            </Button>
          }
        >
          {refused.message}
        </Alert>
      )
    case 'OthersWait':
    case 'ReaderFree':
      return <Alert tone="info">{refused.message}</Alert>
    case 'ReaderUnavailable':
      return (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" variant="outline" href="/readers?online=1">
              Who is online now
            </Button>
          }
        >
          {refused.message}
        </Alert>
      )
    case 'ChannelNotOffered':
      return (
        <Alert tone="warn">
          {refused.message} Offered now:{' '}
          {refused.offered.map(channel => channelWords[channel].label).join(', ')}.
        </Alert>
      )
    default:
      return <Alert tone="bad">{refused.message}</Alert>
  }
}
