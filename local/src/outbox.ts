/** Webhooks on their way to the house, with the ways a network spoils them: twice, late, out of order, lost. */

export type Delivery = {
  id: string
  body: string
  headers: () => Record<string, string>
  /** Where it goes; the outbox's own address when absent. */
  url?: string
}
export type Manner = 'normal' | 'twice' | 'late' | 'out-of-order' | 'drop'
export const manners: readonly Manner[] = ['normal', 'twice', 'late', 'out-of-order', 'drop']

export type Outbox = ReturnType<typeof outbox>

/**
 * Sends each delivery to `url`, in order, again after a failure (as long as the server runs, with growing pauses).
 * `late` and `out-of-order` hold deliveries until `flush`; the second sends them newest first.
 */
export function outbox(
  url: string,
  retryMilliseconds: readonly number[] = [500, 2_000, 5_000, 15_000, 60_000],
) {
  let manner: Manner = 'normal'
  let held: Delivery[] = []
  let queue: Promise<void> = Promise.resolve()
  const stopping = new AbortController()

  function send(delivery: Delivery) {
    queue = queue.then(async () => {
      if (await post(delivery)) return
      void again(delivery)
    })
    return queue
  }

  async function post(delivery: Delivery) {
    if (stopping.signal.aborted) return true
    try {
      const answer = await fetch(delivery.url ?? url, {
        method: 'POST',
        body: delivery.body,
        headers: { 'content-type': 'application/json', ...delivery.headers() },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(10_000)]),
      })
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      // Unreachable is the same to the sender as a refusal: it tries again later.
      return false
    }
  }

  async function again(delivery: Delivery) {
    for (const pause of retryMilliseconds) {
      await interruptiblePause(pause, stopping.signal)
      if (await post(delivery)) return
    }
  }

  return {
    push(delivery: Delivery) {
      if (manner === 'drop') return
      if (manner === 'late' || manner === 'out-of-order') return void held.push(delivery)
      void send(delivery)
      if (manner === 'twice') void send(delivery)
    },
    behave(next: Manner) {
      manner = next
    },
    /** Sends what is held and resolves when every first attempt has been answered. */
    async flush() {
      const waiting = manner === 'out-of-order' ? held.reverse() : held
      held = []
      for (const delivery of waiting) void send(delivery)
      await queue
    },
    send,
    settled: () => queue,
    heldCount: () => held.length,
    stop: () => stopping.abort(),
  }
}

function interruptiblePause(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
