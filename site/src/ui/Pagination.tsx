import { ArrowRight } from 'lucide-react'
import { m } from '../messages/index.ts'
import { Button } from './Button.tsx'

type Props = {
  label: string /** Present when this is not the first page. */
  firstHref?: string
  nextHref?: string
}

/** Cursor pages go forward; the browser's Back goes back. */
export function Pagination({ label, firstHref, nextHref }: Props) {
  if (!firstHref && !nextHref) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      {firstHref ? (
        <Button href={firstHref} variant="quiet">
          {m['ui.firstPage']()}
        </Button>
      ) : (
        <span />
      )}
      {nextHref && (
        <Button href={nextHref} variant="outline" rel="next">
          {m['ui.nextPage']()} <ArrowRight aria-hidden size={18} />
        </Button>
      )}
    </nav>
  )
}
