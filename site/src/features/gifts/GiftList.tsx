import type { SentGiftPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { GiftPicture } from './GiftGrid.tsx'

/** Gifts that a reader received, each with what they earned by it; a reader is paid in money. */
export function GiftList({ gifts }: { gifts: readonly SentGiftPartsFragment[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {gifts.map(({ id, gift, count, senderName, at, earned, undoneAt, refundedAt }) => (
        <li key={id} className="grid grid-cols-[auto_1fr_auto] items-center gap-4 px-4 py-3.5 sm:px-5">
          <GiftPicture gift={gift} className="w-12" />
          <div className="min-w-0">
            <p className="leading-snug font-semibold">
              <bdi>{gift.name}</bdi>
              {count > 1 && ` × ${count}`}
            </p>
            <p className="text-[0.92rem] text-soft">
              <bdi>{senderName ?? m['gifts.somebody']()}</bdi> · <Moment at={at} show="recent" />
            </p>
          </div>
          <p className="grid justify-items-end gap-1">
            {(undoneAt || refundedAt) && (
              <Badge>{undoneAt ? m['gifts.takenBack']() : m['gifts.refunded']()}</Badge>
            )}
            {earned && <Money amount={earned} signed className="font-semibold" />}
          </p>
        </li>
      ))}
    </ul>
  )
}
