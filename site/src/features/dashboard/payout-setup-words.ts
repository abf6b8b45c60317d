import type { PayoutSetupPartsFragment } from '../../graphql/generated.ts'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'

export type SetupWords = {
  tone: 'plain' | 'warn' | 'good'
  title: string
  says: string
  /** What the one button does; null when there is nothing for them to do. */
  action: string | null
}

export const askingWords: SetupWords = {
  tone: 'plain',
  title: 'Asking our payment partner…',
  says: 'This takes a moment.',
  action: null,
}

/** What a reader is told of their payouts and what they can do about them. */
export function setupWords(
  { state, missing }: Pick<PayoutSetupPartsFragment, 'state' | 'missing'>,
  waiting: MoneyAmount,
): SetupWords {
  const kept = BigInt(waiting.minor) > 0n ? `${showMoney(waiting)} is waiting for you.` : null
  const safe = kept ?? 'Your earnings are kept for you meanwhile.'
  switch (state) {
    case 'NOT_STARTED':
      return {
        tone: 'plain',
        title: 'Get paid for your readings',
        says: `${kept ? `${kept} ` : ''}Our payment partner asks who you are and which bank is yours. It takes about five minutes, and we never see your bank details.`,
        action: 'Set up payouts',
      }
    case 'INCOMPLETE':
      return {
        tone: 'plain',
        title: 'Finish setting up payouts',
        says: kept ?? 'What you have told our payment partner so far is kept.',
        action: 'Go on',
      }
    case 'IN_REVIEW':
      return {
        tone: 'plain',
        title: 'Your details are being checked',
        says: 'You have done your part. Our payment partner usually answers within a day; this page then says so by itself.',
        action: null,
      }
    case 'RESTRICTED':
      return missing.length > 0
        ? { ...needsMore, says: `Payouts go on once it has it. ${safe}` }
        : turnedAway(safe)
    case 'READY':
      return missing.length > 0 ? neededSoon : done
  }
}

const needsMore = {
  tone: 'warn',
  title: 'Our payment partner needs more from you',
  action: 'Send what is missing',
} as const

const turnedAway = (safe: string): SetupWords => ({
  tone: 'warn',
  title: 'You cannot be paid at the moment',
  says: `Our payment partner has closed your payout account. Write to us, and we will look into it. ${safe}`,
  action: null,
})

const neededSoon: SetupWords = {
  tone: 'warn',
  title: 'Our payment partner will soon need more from you',
  says: 'Your payouts go on as before if you send it in time.',
  action: 'Send it now',
}

const done: SetupWords = {
  tone: 'good',
  title: 'Payouts are set up',
  says: 'What you earn goes to your bank with the daily payouts. There is nothing more for you to do.',
  action: null,
}
