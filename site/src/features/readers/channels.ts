import { MessageCircle, Phone, Video } from 'lucide-react'
import type { Channel } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'

export const channelOrder: Channel[] = ['CHAT', 'VOICE', 'VIDEO']

interface ChannelWords {
  readonly icon: typeof Phone
  /** In the language of the page, as `detail` is. */
  readonly label: string
  readonly detail: string
}

export const channelWords: Record<Channel, ChannelWords> = {
  CHAT: {
    icon: MessageCircle,
    get label() {
      return m['readers.channel.chat']()
    },
    get detail() {
      return m['readers.channel.chat.detail']()
    },
  },
  VOICE: {
    icon: Phone,
    get label() {
      return m['readers.channel.voice']()
    },
    get detail() {
      return m['readers.channel.voice.detail']()
    },
  },
  VIDEO: {
    icon: Video,
    get label() {
      return m['readers.channel.video']()
    },
    get detail() {
      return m['readers.channel.video.detail']()
    },
  },
}

export type Rate = { channel: Channel; perMinute: MoneyAmount }

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
