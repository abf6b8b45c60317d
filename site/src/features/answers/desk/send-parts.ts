import type { ApiFault } from '../../../graphql/fault.ts'

/** A recording that is uploaded in parts, as the API knows it. */
export type Unfinished = { url: string; bytes: number; received: number; partBytes: number }

/** What parts travel by; tests have one of their own. */
export type PartNetwork = {
  /** Sends a part from a place on; answers where the next one goes. Throws ApiFault. */
  put(url: string, offset: number, part: Blob, onSent: (bytes: number) => void): Promise<number>
  /** Where the next part goes. Throws ApiFault. */
  placeOf(url: string): Promise<number>
  /** Waits before another try; sooner when the browser is online again. */
  wait(milliseconds: number): Promise<void>
}

export type PartsProgress = {
  /** The share that was sent, from 0 to 1. */
  onProgress(share: number): void
  /** The connection is lost, or works again. */
  onWaiting(isWaiting: boolean): void
}

const firstPause = 1_000
const longestPause = 15_000

/**
 * Sends all parts that are missing. A lost connection is waited for, however long, and the API is asked how far it came. Throws
 * ApiFault when the API refuses what is sent, and what `signal` was aborted for.
 */
export async function sendParts(
  body: Blob,
  upload: Unfinished,
  { onProgress, onWaiting }: PartsProgress,
  network: PartNetwork,
  signal: AbortSignal,
): Promise<void> {
  const { url, bytes, partBytes } = upload
  let offset = upload.received
  let pause = firstPause
  // The last part may have come without being put together with the others: an empty one does that.
  let isWhole = false
  while (!isWhole) {
    signal.throwIfAborted()
    const from = offset
    onProgress(from / bytes)
    try {
      const part = body.slice(from, Math.min(from + partBytes, bytes))
      offset = await network.put(url, from, part, sent => onProgress(Math.min(1, (from + sent) / bytes)))
      isWhole = offset === bytes
    } catch (fault) {
      if (!isPassing(fault)) throw fault
      onWaiting(true)
      await network.wait(pause)
      pause = Math.min(longestPause, pause * 2)
      offset = await network.placeOf(url).catch(still => {
        if (isPassing(still)) return offset
        throw still
      })
      continue
    }
    onWaiting(false)
    pause = firstPause
  }
  onProgress(1)
}

/** What another try may mend. */
const isPassing = (fault: unknown): boolean =>
  ['UNREACHABLE', 'INTERNAL', 'RATE_LIMITED', 'CONFLICT'].includes((fault as ApiFault).code)
