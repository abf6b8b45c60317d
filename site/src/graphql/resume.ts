type Payload = { query: string; variables?: Record<string, unknown> }
type Event = { data?: Record<string, unknown> | null }

/**
 * Makes a subscription survive a dropped socket: the socket sends the payload again when it reconnects, and by then
 * `after` reads as the last sequence heard. `isNew` refuses what was heard before.
 */
export function resumable(payload: Payload) {
  const takesAfter = /\$after\b/.test(payload.query)
  let last = typeof payload.variables?.after === 'string' ? payload.variables.after : null
  const variables = { ...payload.variables }
  if (takesAfter) Object.defineProperty(variables, 'after', { enumerable: true, get: () => last })
  return {
    payload: { ...payload, variables },
    isNew(event: Event): boolean {
      const heard = sequenceOf(event)
      if (heard === null) return true
      if (last !== null && BigInt(heard) <= BigInt(last)) return false
      last = heard
      return true
    },
  }
}

function sequenceOf(event: Event): string | null {
  const root = Object.values(event.data ?? {})[0]
  if (typeof root !== 'object' || root === null || !('sequence' in root)) return null
  return typeof root.sequence === 'string' && /^\d+$/.test(root.sequence) ? root.sequence : null
}
