import { useEffect, useState } from 'react'
import type { ServerClock } from './server-clock.ts'

/** The server's clock, anew each second while `ticks`. At first it is as the page was made with, on both sides. */
export function useNow(clock: ServerClock, readAt: string, ticks: boolean): number {
  const [now, setNow] = useState(() => Date.parse(readAt))
  useEffect(() => {
    if (!ticks) return
    const look = () => setNow(clock.now())
    look()
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [clock, ticks])
  return now
}
