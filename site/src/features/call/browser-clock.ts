import type { CallClock } from './call-state.ts'

export const browserClock: CallClock = {
  now: () => performance.now(),
  every(milliseconds, look) {
    const timer = setInterval(look, milliseconds)
    return () => clearInterval(timer)
  },
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
}
