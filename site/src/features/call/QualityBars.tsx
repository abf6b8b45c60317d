import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import type { Quality } from './inbound.ts'

const lit: Record<Quality, number> = { poor: 1, fair: 2, good: 3 }

/** How good the connection is: three bars, and its word for whoever does not see them. */
export function QualityBars({ quality }: { quality: Quality }) {
  const words = m['call.quality']({ quality })
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      data-quality={quality}
      className="inline-flex h-8 items-end gap-1 rounded-full bg-page/85 px-3 py-2"
    >
      {[1, 2, 3].map(bar => (
        <span
          key={bar}
          aria-hidden
          style={{ height: `${bar * 33}%` }}
          className={classes(
            'w-1 rounded-full',
            bar > lit[quality] ? 'bg-line-strong' : quality === 'good' ? 'bg-good' : 'bg-warn',
          )}
        />
      ))}
    </span>
  )
}
