type Payload = { query: string; variables?: Record<string, unknown> }
type Event = { data?: Record<string, unknown> | null }

/**
 * Makes a subscription survive a dropped socket: the socket sends the payload again when it reconnects, and by then
 * `after` reads as the last sequence received. `isNew` refuses what was received before.
 */
export function resumable(payload: Payload) {
  const takesAfter = /\$after\b/.test(payload.query)
  let last = typeof payload.variables?.after === 'string' ? payload.variables.after : null
  const variables = { ...payload.variables }
  if (takesAfter) Object.defineProperty(variables, 'after', { enumerable: true, get: () => last })
  return {
    payload: { ...payload, variables },
    isNew(event: Event): boolean {
      const sequence = sequenceOf(event)
      if (sequence === null) return true
      if (last !== null && BigInt(sequence) <= BigInt(last)) return false
      last = sequence
      return true
    },
  }
}

function sequenceOf(event: Event): string | null {
  const root = Object.values(event.data ?? {})[0]
  if (typeof root !== 'object' || root === null || !('sequence' in root)) return null
  return typeof root.sequence === 'string' && /^\d+$/.test(root.sequence) ? root.sequence : null
}
