import { useEffect } from 'react'
import { send } from '../../graphql/browser.ts'
import { CurrentWaitingDocument } from '../../graphql/generated.ts'

/** The place is given back within a second of the ring's end. */
const looksAfterMilliseconds = [400, 1_200, 2_500]

/** Who came from a queue, and was not answered, has the place again: the page goes back to it. */
export function useBackToPlace(unanswered: boolean): void {
  useEffect(() => {
    if (!unanswered) return
    const timers = looksAfterMilliseconds.map(after => setTimeout(() => void goBack(), after))
    return () => timers.forEach(clearTimeout)
  }, [unanswered])
}

async function goBack(): Promise<void> {
  // Somebody who never waited has nowhere to go back to, nor has who is offline.
  const answer = await send(CurrentWaitingDocument, {}).catch(() => null)
  const waiting = answer?.viewer?.currentWaiting
  if (waiting?.state === 'WAITING') location.replace(`/wait/${waiting.id}`)
}
