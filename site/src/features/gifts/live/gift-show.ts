import type {
  ArrivedGiftFragment,
  GiftBoardPartsFragment,
  GiftUpdatesSubscription,
} from '../../../graphql/generated.ts'

export type GiftUpdates = GiftUpdatesSubscription['giftUpdates']
export type ShownGift = ArrivedGiftFragment

/** What a page shows of the gifts to a stream: who sent most, and those that wait to be played, the first one playing. */
export type GiftShow = { board: GiftBoardPartsFragment | null; waiting: readonly ShownGift[] }

export type GiftShowChange = { kind: 'updates'; updates: GiftUpdates } | { kind: 'played'; id: string }

export const nothingSent: GiftShow = { board: null, waiting: [] }

/** More than these would play long after they were sent: the oldest that wait are left out, and counted on the board all the same. */
const mostWaiting = 12

/** The show after a change; how it stands comes with all updates. Many that come at once are put in line one by one. */
export function changedShow(show: GiftShow, change: GiftShowChange): GiftShow {
  if (change.kind === 'played') return { ...show, waiting: show.waiting.filter(({ id }) => id !== change.id) }
  const { sent, undone, board } = change.updates
  const isUndone = new Set(undone.map(({ id }) => id))
  return { board, waiting: sent.reduce(inLine, show.waiting).filter(({ id }) => !isUndone.has(id)) }
}

/** Of many that come at once, each sound is played once. */
export const soundsOf = ({ sent }: GiftUpdates) => [...new Set(sent.flatMap(({ gift }) => gift.sound ?? []))]

/** One in a row takes the place of the one before it that still waits; the one that plays goes on. */
function inLine(waiting: readonly ShownGift[], gift: ShownGift): readonly ShownGift[] {
  if (waiting.some(({ id }) => id === gift.id)) return waiting
  const [playing, ...later] = waiting
  if (!playing) return [gift]
  const before = later.findIndex(each => isSameRow(each, gift))
  const next = before < 0 ? [...later, gift] : later.with(before, gift)
  return [playing, ...next.slice(-mostWaiting)]
}

const isSameRow = (one: ShownGift, other: ShownGift): boolean =>
  other.combo > one.combo && one.gift.id === other.gift.id && one.senderName === other.senderName
