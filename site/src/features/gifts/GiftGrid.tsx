import type { GiftPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { showMoney, times, type Unit } from '../../ui/format/money.ts'
import { Money } from '../../ui/Money.tsx'
import { Ornament } from '../../ui/Ornament.tsx'
import { fileChoice } from '../../ui/picture.ts'

type Props = {
  /** Null while they are asked for. */
  gifts: readonly GiftPartsFragment[] | null
  unit: Unit
  busy: boolean
  /** So many go at once. */
  count: number
  onChoose(gift: GiftPartsFragment): void
}

/** Gifts by their pictures, names and prices; pressing one sends it. */
export function GiftGrid({ gifts, unit, busy, count, onChoose }: Props) {
  if (!gifts) return <div aria-hidden className="min-h-64 animate-shimmer rounded-card bg-raised" />
  if (gifts.length === 0) return <p className="text-soft">{m['gifts.none']()}</p>
  return (
    <ul aria-label={m['gifts.list']()} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {gifts.map(gift => (
        <li key={gift.id}>
          <button
            type="button"
            disabled={busy}
            onClick={() => onChoose(gift)}
            className="grid h-full w-full content-start justify-items-center gap-1.5 rounded-card border border-line-strong p-3 text-center hover:border-accent-ink hover:bg-raised disabled:opacity-55"
          >
            <GiftPicture gift={gift} className="w-20" />
            <span className="leading-tight font-semibold">
              <bdi>{gift.name}</bdi>
            </span>
            <Money amount={times(gift.price, count)} unit={unit} className="font-semibold" />
            {count > 1 && (
              <span className="numeric text-[0.88rem] text-soft">
                {m['gifts.each']({ count, price: showMoney(gift.price, unit) })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The gift's picture; its name stands beside it. */
export function GiftPicture({
  gift,
  className,
}: {
  gift: Pick<GiftPartsFragment, 'picture'>
  className: string
}) {
  const { picture } = gift
  return (
    <span
      className={`grid aspect-square place-items-center overflow-hidden rounded-full bg-raised ${className}`}
    >
      {picture ? (
        <img
          {...fileChoice(picture, [{ width: '5rem', height: 1 }])}
          src={picture.url}
          alt=""
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      ) : (
        <Ornament className="size-2/3 opacity-40" />
      )}
    </span>
  )
}
