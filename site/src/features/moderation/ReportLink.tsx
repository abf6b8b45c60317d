import { Flag } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import { reportPath } from './report-path.ts'

/** Leads to the form by which something that somebody else wrote is reported. `what` tells a screen reader which. */
export const ReportLink = ({ id, what, className }: { id: string; what: string; className?: string }) => (
  <a
    href={reportPath(id)}
    rel="nofollow"
    className={classes(
      'inline-flex min-h-9 items-center gap-1.5 justify-self-start text-[0.9rem] text-soft underline-offset-4 hover:text-ink hover:underline',
      className,
    )}
  >
    <Flag size={15} aria-hidden="true" />
    {m['report.action']()}
    <span className="sr-only">: {what}</span>
  </a>
)
