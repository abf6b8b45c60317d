import { useEffect, useState } from 'react'

/** A part of an island that is loaded when it is first shown: null until then. */
export function useLoaded<Part>(load: () => Promise<Part>) {
  const [part, setPart] = useState<{ value: Part } | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is another function at each rendering; what it loads is not
  useEffect(() => {
    let isShown = true
    setFailed(false)
    load().then(
      value => isShown && setPart({ value }),
      () => isShown && setFailed(true),
    )
    return () => {
      isShown = false
    }
  }, [attempt])
  return { part: part?.value ?? null, failed, retry: () => setAttempt(attempt + 1) }
}
