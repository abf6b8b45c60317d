import { type ReactNode, Suspense, useEffect, useState } from 'react'

/** Shows what comes with scripts of its own in the browser alone: a server that waits for them ends its page with inline scripts, which the page's policy forbids. */
export function OnceHere({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return isHere ? <Suspense fallback={fallback}>{children}</Suspense> : fallback
}
