import { useEffect, useState } from 'react'

const everyMilliseconds = 10_000

/** The moment, a few seconds old at most: what a page may do depends on it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return now
}
