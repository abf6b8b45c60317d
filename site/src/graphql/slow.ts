/** So long a question may take before the person is told that it does. */
const slowAfterMilliseconds = 5_000

let slow = 0
const listeners = new Set<(isSlow: boolean) => void>()

/** Watches one question to the api until it is answered or given up. */
export async function watched<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let isCounted = false
  const timer = setTimeout(() => {
    isCounted = true
    count(1)
  }, slowAfterMilliseconds)
  try {
    return await asked
  } finally {
    clearTimeout(timer)
    if (isCounted) count(-1)
  }
}

/** Calls when the first question becomes slow, and when none is any more. */
export function onSlow(listener: (isSlow: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function count(by: 1 | -1): void {
  const before = slow > 0
  slow += by
  const now = slow > 0
  if (now !== before) for (const listener of listeners) listener(now)
}
