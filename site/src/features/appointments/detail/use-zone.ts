import { useEffect, useState } from 'react'
import { viewerZone } from '../slot-days.ts'

/** The viewer's zone; null on the server and until the page is alive, since only the browser knows it. */
export function useZone(): string | null {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => setZone(viewerZone()), [])
  return zone
}
