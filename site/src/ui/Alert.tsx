import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'info' | 'good' | 'warn' | 'bad'

type Props = { tone?: Tone; title?: string; children?: ReactNode; actions?: ReactNode; className?: string }

/** Something to know. `bad` and `warn` are announced at once, the others when the reader of the screen pauses. */
export function Alert({ tone = 'info', title, children, actions, className }: Props) {
  const Icon = icons[tone]
  return (
    <div
      role={tone === 'bad' || tone === 'warn' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-card border bg-panel p-4 ${edges[tone]} ${className ?? ''}`}
    >
      <Icon aria-hidden size={20} className={`mt-0.5 shrink-0 ${inks[tone]}`} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? 'text-soft' : ''}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert }
const inks = { info: 'text-accent-ink', good: 'text-good', warn: 'text-warn', bad: 'text-bad' }
const edges = {
  info: 'border-hairline',
  good: 'border-good/60',
  warn: 'border-warn/60',
  bad: 'border-bad/60',
}
