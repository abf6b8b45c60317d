import type { EarningsPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'

/** The balance without what a dispute may take. */
export function readyToPay({ balance, held }: EarningsPartsFragment): MoneyAmount {
  const ready = BigInt(balance.minor) - BigInt(held.minor)
  return { minor: ready.toString(), currency: balance.currency }
}

/** When it is paid out, or what is missing for that. */
export function payoutNote(earnings: EarningsPartsFragment): string {
  const ready = BigInt(readyToPay(earnings).minor)
  const least = BigInt(earnings.leastPayout.minor)
  if (ready >= least) {
    return earnings.payoutSetup.state === 'READY'
      ? m['earnings.ready.next']()
      : m['earnings.ready.notSetUp']()
  }
  const missing = { minor: (least - ready).toString(), currency: earnings.balance.currency }
  return m['earnings.ready.below']({ least: showMoney(earnings.leastPayout), missing: showMoney(missing) })
}
