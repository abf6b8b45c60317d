import type { GiftBoardPartsFragment, GiftUpdatesSubscription } from '../../../graphql/generated.ts'

export type GiftUpdate = GiftUpdatesSubscription['giftUpdates']
export type ShownGift = NonNullable<GiftUpdate['gift']>

/** What a page shows of the gifts to a stream: who sent most, and those that wait to be played, the first one playing. */
export type GiftShow = { board: GiftBoardPartsFragment | null; waiting: readonly ShownGift[] }

export type GiftShowChange = { kind: 'update'; update: GiftUpdate } | { kind: 'played'; id: string }

export const nothingSent: GiftShow = { board: null, waiting: [] }

/** More than these would play long after they were sent: the oldest that wait are left out, and counted on the board all the same. */
const mostWaiting = 12

/** The show after a change; how it stands comes with every update. */
export function changedShow(show: GiftShow, change: GiftShowChange): GiftShow {
  if (change.kind === 'played') return { ...show, waiting: show.waiting.filter(({ id }) => id !== change.id) }
  const { kind, gift, board } = change.update
  if (!gift) return { ...show, board }
  if (kind === 'UNDONE') return { board, waiting: show.waiting.filter(({ id }) => id !== gift.id) }
  return { board, waiting: kind === 'SENT' ? inLine(show.waiting, gift) : show.waiting }
}

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
