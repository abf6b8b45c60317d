import { MessageCircle, Phone, Video } from 'lucide-react'
import type { Channel } from '../../graphql/generated.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'

export const channelOrder: Channel[] = ['CHAT', 'VOICE', 'VIDEO']

export const channelWords: Record<Channel, { label: string; detail: string; icon: typeof Phone }> = {
  CHAT: { label: 'Chat', detail: 'Write to each other', icon: MessageCircle },
  VOICE: { label: 'Voice', detail: 'A call in the browser', icon: Phone },
  VIDEO: { label: 'Video', detail: 'Face to face', icon: Video },
}

type Rate = { channel: Channel; perMinute: MoneyAmount }

export function inOrder<R extends { channel: Channel }>(rates: readonly R[]): R[] {
  return [...rates].sort(
    (one, other) => channelOrder.indexOf(one.channel) - channelOrder.indexOf(other.channel),
  )
}

export function lowestRate(rates: readonly Rate[]): Rate | null {
  return rates.reduce<Rate | null>(
    (lowest, rate) =>
      !lowest || BigInt(rate.perMinute.minor) < BigInt(lowest.perMinute.minor) ? rate : lowest,
    null,
  )
}

/** Whole minutes a wallet covers at a rate. */
export function minutesCovered(balance: MoneyAmount, perMinute: MoneyAmount): number {
  if (balance.currency !== perMinute.currency || BigInt(perMinute.minor) <= 0n) return 0
  return Number(BigInt(balance.minor) / BigInt(perMinute.minor))
}
