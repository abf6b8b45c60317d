import '../call/halo.css'
import { m } from '../../messages/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { classes } from '../../ui/classes.ts'
import type { Picture } from '../../ui/picture.ts'
import { asWords } from './state/meter.ts'

type Props = {
  /** ISO times; the ring of light runs out between them. */
  from: string
  until: string
  now: number
  name: string
  /** Leaves room for the picture of oneself. */
  small?: boolean
  picture?: Picture | null
}

const radius = 92
const around = 2 * Math.PI * radius

/** Somebody’s portrait within a ring that runs out, and the seconds left. */
export function Countdown({ from, until, now, name, picture, small = false }: Props) {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  const left = Math.max(0, end - now)
  const share = Math.min(1, left / Math.max(1, end - start))
  return (
    <div className={classes('relative grid place-items-center', small ? 'size-36 lg:size-52' : 'size-52')}>
      <span aria-hidden className="halo absolute inset-2 rounded-full bg-accent" />
      <span aria-hidden className="halo absolute inset-2 rounded-full bg-accent [animation-delay:1.5s]" />
      <svg aria-hidden="true" viewBox="0 0 200 200" className="absolute inset-0 -rotate-90">
        <circle cx="100" cy="100" r={radius} fill="none" stroke="var(--line)" strokeWidth="3" />
        <circle
          cx="100"
          cy="100"
          r={radius}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="5"
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - share)}
          className="transition-[stroke-dashoffset] duration-300 ease-linear"
        />
      </svg>
      <Avatar
        name={name}
        image={picture}
        size={148}
        className={classes(small && 'scale-[0.69] lg:scale-100')}
      />
      <span
        role="timer"
        aria-label={m['ring.left']({ time: asWords(left) })}
        className="numeric absolute -bottom-1 rounded-full border border-hairline bg-panel px-3.5 py-1 text-[1.02rem] font-semibold"
      >
        <span aria-hidden translate="no">{`${Math.ceil(left / 1_000)} s`}</span>
      </span>
    </div>
  )
}
