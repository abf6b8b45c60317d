import type { CSSProperties, ReactNode } from 'react'
import type { GiftAnimation as Kind } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import './gift-animation.css'

type Props = {
  gift: { name: string; animation: Kind }
  /** As others are shown them; null: somebody who is not named. */
  sender: string | null
  count: number
  /** Which one of its kind in a row, from 1. */
  combo: number
  /** It is over. */
  onEnd?(): void
}

/** Plays a gift over the place it stands in, once. Whoever wants less motion sees its picture fade. The place around it says it in words. */
export function GiftAnimation({ gift, sender, count, combo, onEnd }: Props) {
  return (
    <div
      aria-hidden
      className="gift-play"
      data-gift={gift.animation}
      onAnimationEnd={event => event.target === event.currentTarget && onEnd?.()}
    >
      <div className="gift-sky">{scenes[gift.animation]}</div>
      <p className="gift-words">
        <bdi>{sender ?? m['gifts.somebody']()}</bdi>
        <span>
          <bdi>{gift.name}</bdi>
          {count > 1 && ` × ${count}`}
        </span>
        {combo > 1 && <strong key={combo}>{m['gifts.combo']({ combo })}</strong>}
      </p>
    </div>
  )
}

const many = (count: number, part: ReactNode) =>
  Array.from({ length: count }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never change places
    <span key={at} className="gift-part" style={{ '--at': at, '--of': count } as CSSProperties}>
      {part}
    </span>
  ))

const petal = (
  <svg aria-hidden viewBox="-60 -60 120 130">
    <path d="M0 60C-58 20-44-58 0-44C44-58 58 20 0 60Z" fill="#f0839d" />
  </svg>
)
const comet = (
  <svg aria-hidden viewBox="-270 -30 300 60">
    <path d="M0-9L-260 0L0 9Z" fill="#ffe2a0" opacity=".7" />
    <circle r="15" fill="#fff6df" />
  </svg>
)
const shard = (
  <svg aria-hidden viewBox="-36 -220 72 220">
    <path d="M0 0L-36-110L0-220L36-110Z" fill="#b8f3ee" />
    <path d="M0 0L0-220L36-110Z" fill="#5fc7cf" />
  </svg>
)

const scenes: Record<Kind, ReactNode> = {
  PETALS: many(16, petal),
  CANDLE_GLOW: (
    <svg aria-hidden viewBox="-150 -190 300 380">
      <circle className="gift-glow" r="140" cy="-40" fill="#ffb84d" />
      <rect x="-46" y="40" width="92" height="140" rx="12" fill="#f5e6cf" />
      <path className="gift-flame" d="M0-120C60-40 46 36 0 40C-46 36-60-40 0-120Z" fill="#ffb23e" />
      <path className="gift-flame" d="M0-50C28-8 22 28 0 32C-22 28-28-8 0-50Z" fill="#fff0b8" />
    </svg>
  ),
  SHOOTING_STAR: many(1, comet),
  MOONRISE: (
    <svg aria-hidden viewBox="-200 -200 400 400">
      <g className="gift-moon">
        <circle r="150" fill="#ffeec4" opacity=".3" />
        <circle r="110" fill="#fdf1d0" />
        <circle cx="-38" cy="-30" r="20" fill="#e8d9b0" />
        <circle cx="36" cy="24" r="27" fill="#e8d9b0" />
      </g>
    </svg>
  ),
  CRYSTAL_BLOOM: many(9, shard),
  AURORA: many(3, null),
  COMET_SHOWER: many(9, comet),
  PHOENIX: (
    <svg aria-hidden viewBox="-290 -200 580 480">
      <circle className="gift-glow" r="200" fill="#ff8a3c" />
      {[1, -1].map(side => (
        <g key={side} transform={`scale(${side} 1)`}>
          <g className="gift-wing">
            <path
              d="M0-30C80-150 200-190 280-140C200-120 190-60 130-10C190-20 230 0 260 40C170 30 110 70 30 90Z"
              fill="#ff7a3a"
            />
            <path d="M0-30C58-104 130-134 200-120C130-90 100-20 20 50Z" fill="#ffc04d" />
          </g>
        </g>
      ))}
      <path
        d="M0-140C36-110 30-60 26 0C46 90 30 170 60 260C20 230 10 200 0 170C-10 200-20 230-60 260C-30 170-46 90-26 0C-30-60-36-110 0-140Z"
        fill="#ffdf8a"
      />
    </svg>
  ),
}
