import { useEffect, useState } from 'react'
import { send } from '../../../graphql/browser.ts'
import { PrivateNowDocument } from '../../../graphql/generated.ts'

/** Whether a reader who is busy is live, and takes private readings meanwhile. */
export function useTakesPrivate(readerId: string, isBusy: boolean): boolean {
  const [takes, setTakes] = useState(false)
  useEffect(() => {
    if (!isBusy) return setTakes(false)
    void send(PrivateNowDocument, { readerId }).then(
      ({ streams }) => {
        const live = streams.edges[0]?.node
        setTakes(live?.state === 'LIVE' && live.takesPrivate && live.privateRequest !== 'DECLINED')
      },
      () => undefined,
    )
  }, [readerId, isBusy])
  return takes
}
