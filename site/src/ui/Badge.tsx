import type { ReactNode } from 'react'

type Props = {
  tone?: 'plain' | 'accent' | 'second' | 'good' | 'warn' | 'bad'
  children: ReactNode
  className?: string
}

export function Badge({ tone = 'plain', children, className }: Props) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-[0.86rem] leading-snug ${tones[tone]} ${className ?? ''}`}
    >
      {children}
    </span>
  )
}

const tones = {
  plain: 'border-line text-soft',
  accent: 'border-accent-ink/60 text-accent-ink',
  second: 'border-second/60 text-second-ink',
  good: 'border-good/60 text-good',
  warn: 'border-warn/60 text-warn',
  bad: 'border-bad/60 text-bad',
}
