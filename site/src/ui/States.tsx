import type { ReactNode } from 'react'
import { Ornament } from './Ornament.tsx'

type Props = {
  title: string
  /** Where the page has no other heading. */
  heading?: 'h1' | 'p'
  children?: ReactNode
  action?: ReactNode
  className?: string
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, action, className }: Props) {
  return (
    <div
      className={`grid content-center justify-items-center gap-3 rounded-card border border-dashed border-hairline px-6 py-10 text-center ${className ?? ''}`}
    >
      <Ornament className="size-16 text-second" />
      <p className="text-[1.1rem] font-semibold">{title}</p>
      {children && <div className="max-w-prose text-soft">{children}</div>}
      {action}
    </div>
  )
}

/** It did not work; never a blank page. `action` is usually a way to try again. */
export function ErrorState({ title, heading: Heading = 'p', children, action, className }: Props) {
  return (
    <div
      role="alert"
      className={`grid content-center justify-items-center gap-3 rounded-card border border-bad/50 bg-panel px-6 py-10 text-center ${className ?? ''}`}
    >
      <Ornament className="size-16 text-bad" />
      <Heading className="font-text! text-[1.1rem]! leading-snug! font-semibold! tracking-normal!">
        {title}
      </Heading>
      {children && <div className="max-w-prose text-soft">{children}</div>}
      {action}
    </div>
  )
}
