import { useEffect, useRef, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { JoinStreamDocument, RenewStreamGrantDocument } from '../../../graphql/generated.ts'
import { openEngine } from '../engine/open-engine.ts'
import type { ServerClock } from '../server-clock.ts'
import {
  type Admission,
  type Grant,
  type VideoPorts,
  VideoSession,
  type VideoState,
} from './video-session.ts'

type Answer = ({ __typename: 'StreamGrant' } & Grant) | { __typename: string; message: string }

/** What the api answers to a page that wants to be let in. */
export function admissionOf(answer: Answer): Admission {
  return 'message' in answer ? { refused: answer.message } : { grant: answer }
}

/** What every page with video needs, whether it watches or sends. */
export const browserPorts = (clock: ServerClock): Pick<VideoPorts, 'open' | 'serverNow' | 'after'> => ({
  // The session renews a grant long before the engine would ask for it.
  open: async grant => openEngine({ grant, onEnding: () => undefined }),
  serverNow: () => clock.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
})

type Wish = {
  streamId: string
  secret: string | null
  clock: ServerClock
  /** From the server, which made the page; it is used once. */
  grant: Grant | null
}

/** A grant that has less left is not worth a try. */
const leastLeftMs = 30_000

/** Watches a stream in the element. A page that brings a grant asks for none at first: its picture is there a request sooner. */
export function useVideo({ streamId, secret, clock, grant }: Wish) {
  const brought = useRef(grant)
  const element = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<VideoState>({ kind: 'idle' })
  const [session] = useState(
    () =>
      new VideoSession(
        {
          ...browserPorts(clock),
          async join() {
            const first = brought.current
            brought.current = null
            if (first && Date.parse(first.expiresAt) - clock.now() > leastLeftMs) return { grant: first }
            return admissionOf((await mutate(JoinStreamDocument, { input: { streamId, secret } })).joinStream)
          },
          renew: async ({ participant }) => {
            const input = { streamId, participant }
            return admissionOf((await mutate(RenewStreamGrantDocument, { input })).renewStreamGrant)
          },
          begin: engine => (element.current ? engine.watch(element.current) : Promise.resolve()),
        },
        setState,
      ),
  )
  useEffect(() => {
    session.start()
    const back = () => session.retryNow()
    addEventListener('online', back)
    return () => {
      removeEventListener('online', back)
      void session.stop()
    }
  }, [session])
  return { element, state, again: () => session.start() }
}
