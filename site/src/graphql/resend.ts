import { ApiFault } from './fault.ts'

/** What a request needs of the browser, so that tests need none. */
export interface Network {
  wait(milliseconds: number): Promise<void>
  /** Calls when the device is online again. Returns how to stop. */
  onOnline(listener: () => void): () => void
}

const pausesMilliseconds = [800, 2_500]

/**
 * Asks until an answer comes, three times at most. Only for what does nothing twice: questions, and changes that carry a
 * key. A network that came back asks again at once, since the request before it is lost.
 */
export async function untilAnswered<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  network: Network,
): Promise<Answer> {
  for (const pause of pausesMilliseconds) {
    const lost = new AbortController()
    const stop = network.onOnline(() => lost.abort())
    try {
      return await ask(lost.signal)
    } catch (fault) {
      if (!isUnanswered(fault)) throw fault
      if (!lost.signal.aborted) await Promise.race([network.wait(pause), aborted(lost.signal)])
    } finally {
      stop()
    }
  }
  return ask(new AbortController().signal)
}

/** Whether these variables name their intention, so that the API does the same thing once. */
export function hasKey(variables: unknown): boolean {
  if (typeof variables !== 'object' || variables === null) return false
  return Object.entries(variables).some(
    ([name, value]) => (typeof value === 'string' && keys.has(name)) || hasKey(value),
  )
}

const keys = new Set(['idempotencyKey', 'clientKey'])

const isUnanswered = (fault: unknown) => fault instanceof ApiFault && fault.code === 'UNREACHABLE'

const aborted = (signal: AbortSignal) =>
  new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
