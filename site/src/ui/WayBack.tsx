import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../messages/index.ts'
import { Button } from './Button.tsx'

type Props = {
  /** What it is, for who hears the page. */
  label: string
  href: string
  tone?: 'good' | 'accent'
  /** One line of words; they may change while the page is open. */
  children: ReactNode
}

/** Under the header of every page: what of yours goes on elsewhere, and the way there. */
export function WayBack({ label, href, tone = 'accent', children }: Props) {
  return (
    <aside aria-label={label} className="border-b border-line bg-raised">
      <div className="wrap flex min-h-14 items-center gap-3 py-2">
        <span
          aria-hidden
          className={`size-2.5 shrink-0 rounded-full motion-safe:animate-pulse ${tone === 'good' ? 'bg-good' : 'bg-accent'}`}
        />
        <p role="status" className="min-w-0 flex-1 leading-snug">
          {children}
        </p>
        <Button href={href} size="sm" className="shrink-0">
          {m['ui.return']()} <ArrowRight size={16} aria-hidden />
        </Button>
      </div>
    </aside>
  )
}
