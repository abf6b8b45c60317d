import { useEffect, useState } from 'react'

const everyMilliseconds = 5_000

/** The moment by the api's clock, which told the latest `asOf`, counted on by the page's monotonic one: what a page may do depends on it, and a device's may be wrong. */
export function useNow(asOf: string): number {
  const [now, setNow] = useState(() => Date.parse(asOf))
  useEffect(() => {
    const heardAt = performance.now()
    const update = () => setNow(Date.parse(asOf) + performance.now() - heardAt)
    update()
    const timer = setInterval(update, everyMilliseconds)
    return () => clearInterval(timer)
  }, [asOf])
  return now
}
