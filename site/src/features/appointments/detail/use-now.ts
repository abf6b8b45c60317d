import { useEffect, useRef, useState } from 'react'

const everyMilliseconds = 5_000

/** The moment by the api's clock, which told the latest `asOf`; what a page may do depends on it, and a device's may be wrong. */
export function useNow(asOf: string): number {
  const ahead = useRef(0)
  const [now, setNow] = useState(() => Date.parse(asOf))
  useEffect(() => {
    ahead.current = Date.parse(asOf) - Date.now()
    const tell = () => setNow(Date.now() + ahead.current)
    tell()
    const timer = setInterval(tell, everyMilliseconds)
    return () => clearInterval(timer)
  }, [asOf])
  return now
}
