import { useEffect, useState } from 'react'

type Props = { at: string; /** Date, time or both. */ show?: 'date' | 'time' | 'both'; className?: string }

/**
 * A moment in the reader's own time zone. The server cannot know it and says UTC; an island corrects it on arrival,
 * a page without script keeps the honest "UTC".
 */
export function Moment({ at, show = 'both', className }: Props) {
  const [local, setLocal] = useState<string | null>(null)
  useEffect(() => setLocal(format(at, show, undefined)), [at, show])
  return (
    <time dateTime={at} className={className} data-moment={show}>
      {local ?? format(at, show, 'UTC')}
    </time>
  )
}

export function format(at: string, show: NonNullable<Props['show']>, timeZone: string | undefined): string {
  const text = new Intl.DateTimeFormat('en-US', {
    ...(show !== 'time' && { month: 'short', day: 'numeric', year: 'numeric' }),
    ...(show !== 'date' && { hour: 'numeric', minute: '2-digit' }),
    timeZone,
  }).format(new Date(at))
  return timeZone && show !== 'date' ? `${text} UTC` : text
}
