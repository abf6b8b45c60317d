import { useEffect, useState } from 'react'
import { format, type Show } from './moment-format.ts'

type Props = { at: string /** Date, time or both. */; show?: Show; className?: string }

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
