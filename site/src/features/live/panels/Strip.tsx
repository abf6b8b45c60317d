import { CircleAlert, CircleCheck, Hourglass, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../../../ui/classes.ts'

const icons = { alert: CircleAlert, offline: WifiOff, waiting: Hourglass, done: CircleCheck }
const tones = {
  info: 'bg-raised/95 backdrop-blur-sm text-ink border-b border-line [&>svg]:text-accent-ink',
  warn: 'bg-raised/95 backdrop-blur-sm text-ink border-b border-warn/70 [&>svg]:text-warn',
  bad: 'bg-raised/95 backdrop-blur-sm text-ink border-b border-bad [&>svg]:text-bad',
}

type StripProps = {
  tone: keyof typeof tones
  icon: keyof typeof icons
  action?: ReactNode
  children: ReactNode
}

/** One line laid over the room: what it is about, and what can be done. */
export function Strip({ tone, icon, action, children }: StripProps) {
  const Icon = icons[icon]
  return (
    <div
      data-notice={tone}
      className={classes(
        'flex min-h-13 flex-wrap items-center justify-end gap-x-3 gap-y-2 px-4 py-2 sm:px-6',
        tones[tone],
      )}
    >
      <Icon aria-hidden size={19} className="shrink-0" />
      <p className="min-w-48 flex-1 text-[0.95rem] leading-snug">{children}</p>
      {action}
    </div>
  )
}
