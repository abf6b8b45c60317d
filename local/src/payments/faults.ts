/** Trouble on request: the next calls to a path are declined, fail, or leave the caller without an answer. */
import { keyInUse, platformBroke, StripeError, serverFault, tooManyRequests } from './stripe-error.ts'

export const faultKinds = ['decline', 'error', 'rate-limit', 'in-use', 'timeout', 'late-answer'] as const
/** `in-use`: another request with the key is at work. `timeout`: nothing happens and nobody answers. `late-answer`: it happens, and nobody answers. */
export type FaultKind = (typeof faultKinds)[number]
/** `path` begins with a method or not: `POST /v1/transfers`, `/v1/transfers`. */
export type Fault = { path: string; kind: FaultKind; times: number }

export type Faults = ReturnType<typeof faults>

export function faults() {
  let planned: Fault[] = []
  return {
    plan: (fault: Fault) => void planned.push(fault),
    clear() {
      planned = []
    },
    planned: () => planned,
    /** The trouble due for this call, used up by being asked for. */
    next(method: string, path: string): FaultKind | undefined {
      const due = planned.find(
        fault => path.startsWith(fault.path) || `${method} ${path}`.startsWith(fault.path),
      )
      if (!due) return undefined
      due.times -= 1
      planned = planned.filter(fault => fault.times > 0)
      return due.kind
    },
  }
}

export function refusalFor(kind: FaultKind, path: string): StripeError | undefined {
  if (kind === 'error') return serverFault()
  if (kind === 'rate-limit') return tooManyRequests()
  if (kind === 'in-use') return keyInUse()
  if (kind !== 'decline') return undefined
  if (path.startsWith('/v1/transfers')) return platformBroke()
  return new StripeError(402, {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: 'Your card was declined.',
  })
}
