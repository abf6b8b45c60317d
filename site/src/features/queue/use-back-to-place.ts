import { useEffect } from 'react'
import { send } from '../../graphql/browser.ts'
import { CurrentWaitingDocument } from '../../graphql/generated.ts'

/** The place is given back within a second of the ring's end; milliseconds before each look for it. */
const pausesBetweenLooks = [400, 800, 1_300]

/** Who came from a queue, and was not answered, has the place again: the page goes back to it. */
export function useBackToPlace(unanswered: boolean): void {
  useEffect(() => {
    if (!unanswered) return
    const staying = new AbortController()
    void goBack(staying.signal)
    return () => staying.abort()
  }, [unanswered])
}

/** One look after another, and once: going somewhere a second time cancels the first. */
async function goBack(staying: AbortSignal): Promise<void> {
  for (const pause of pausesBetweenLooks) {
    await new Promise(done => setTimeout(done, pause))
    if (staying.aborted) return
    // Somebody who never waited has nowhere to go back to, nor has who is offline.
    const answer = await send(CurrentWaitingDocument, {}).catch(() => null)
    const waiting = answer?.viewer?.currentWaiting
    if (waiting?.state === 'WAITING' && !staying.aborted) return location.replace(`/wait/${waiting.id}`)
  }
}
