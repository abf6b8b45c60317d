import type { Channel } from '../../graphql/generated.ts'
import { locale, m } from '../../messages/index.ts'
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
          <Alert
            tone="warn"
            title={m['start.refused.funds.title']({ required: showMoney(refused.required, unit) })}
          >
            {m['start.refused.funds.text']({ balance: showMoney(refused.balance, unit) })}
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
              {m['start.refused.inReading']()}
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
              {m['start.refused.waiting']()}
            </Button>
          }
        >
          {refused.message}
        </Alert>
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
    case 'OthersWait':
    case 'ReaderFree':
      return <Alert tone="info">{refused.message}</Alert>
    case 'ReaderUnavailable':
      return (
        <Alert
          tone="warn"
          actions={
            <Button size="sm" variant="outline" href="/readers?online=1">
              {m['readers.seeOnline']()}
            </Button>
          }
        >
          {refused.message}
        </Alert>
      )
    case 'ChannelNotOffered':
      return (
        <Alert tone="warn">
          {refused.message} {m['start.refused.offered']({ channels: listed(refused.offered) })}
        </Alert>
      )
    default:
      return <Alert tone="bad">{refused.message}</Alert>
  }
}

const listed = (channels: readonly Channel[]): string =>
  new Intl.ListFormat(locale()).format(channels.map(channel => channelWords[channel].label))
