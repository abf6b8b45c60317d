import type { PayoutSetupPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'

export type SetupWords = {
  tone: 'plain' | 'warn' | 'good'
  title: string
  says: string
  /** What the one button does; null when there is nothing for them to do. */
  action: string | null
}

/** While the payment partner is asked. */
export const askingWords = (): SetupWords => ({
  tone: 'plain',
  title: m['payouts.setup.asking.title'](),
  says: m['payouts.setup.asking.text'](),
  action: null,
})

/** What a reader is told of their payouts and what they can do about them. */
export function setupWords(
  { state, missing }: Pick<PayoutSetupPartsFragment, 'state' | 'missing'>,
  waiting: MoneyAmount,
): SetupWords {
  const kept = BigInt(waiting.minor) > 0n ? m['payouts.setup.waiting']({ amount: showMoney(waiting) }) : null
  const safe = kept ?? m['payouts.setup.safe']()
  const needsMore = missing.length > 0
  switch (state) {
    case 'NOT_STARTED':
      return {
        tone: 'plain',
        title: m['payouts.setup.notStarted.title'](),
        says: sentences(kept, m['payouts.setup.notStarted.text']()),
        action: m['payouts.setup.notStarted.action'](),
      }
    case 'INCOMPLETE':
      return {
        tone: 'plain',
        title: m['payouts.setup.incomplete.title'](),
        says: kept ?? m['payouts.setup.incomplete.text'](),
        action: m['payouts.setup.incomplete.action'](),
      }
    case 'IN_REVIEW':
      return {
        tone: 'plain',
        title: m['payouts.setup.inReview.title'](),
        says: m['payouts.setup.inReview.text'](),
        action: null,
      }
    case 'RESTRICTED':
      return needsMore ? restricted(safe) : closed(safe)
    case 'READY':
      return needsMore ? neededSoon() : done()
  }
}

const restricted = (safe: string): SetupWords => ({
  tone: 'warn',
  title: m['payouts.setup.restricted.title'](),
  says: sentences(m['payouts.setup.restricted.text'](), safe),
  action: m['payouts.setup.restricted.action'](),
})

const closed = (safe: string): SetupWords => ({
  tone: 'warn',
  title: m['payouts.setup.closed.title'](),
  says: sentences(m['payouts.setup.closed.text'](), safe),
  action: null,
})

const neededSoon = (): SetupWords => ({
  tone: 'warn',
  title: m['payouts.setup.soon.title'](),
  says: m['payouts.setup.soon.text'](),
  action: m['payouts.setup.soon.action'](),
})

const done = (): SetupWords => ({
  tone: 'good',
  title: m['payouts.setup.ready.title'](),
  says: m['payouts.setup.ready.text'](),
  action: null,
})

const sentences = (...said: (string | null)[]): string => said.filter(Boolean).join(' ')
