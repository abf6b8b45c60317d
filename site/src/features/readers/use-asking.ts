import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  type Channel,
  JoinQueueDocument,
  type JoinQueueMutation,
  type MoneyInput,
  RequestReadingDocument,
  type RequestReadingMutation,
} from '../../graphql/generated.ts'
import type { Presence } from '../../ui/Presence.tsx'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'

export type Refused =
  | Exclude<NonNullable<RequestReadingMutation['requestReading']>, { __typename: 'Reading' }>
  | Exclude<NonNullable<JoinQueueMutation['joinQueue']>, { __typename: 'Waiting' }>

type Wish = {
  channel: Channel
  topic: string | null
  question: string | null
  minutes: number | null
  /** The price that the page shows. */
  ratePerMinute: MoneyInput
}

/** Rings a reader who is free, takes a place in the queue of one who is busy, and goes where that leads. */
export function useAsking(readerId: string, known: Presence) {
  const [presence, setPresence] = useState(known)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { state, busy, run, reset } = useAction()
  useEffect(() => setPresence(known), [known])

  function forget() {
    setRefused(null)
    reset()
  }

  /** `now`: who waits would like the reader's stream to be interrupted. */
  function ask(wish: Wish, onAsked: () => void, now = false) {
    const waits = presence === 'BUSY'
    setRefused(null)
    return run([waits, wish], async idempotencyKey => {
      const variables = { input: { readerId, ...wish, idempotencyKey } }
      const answer = waits
        ? (await mutate(JoinQueueDocument, variables)).joinQueue
        : (await mutate(RequestReadingDocument, variables)).requestReading
      if (answer.__typename === 'Reading' || answer.__typename === 'Waiting') {
        onAsked()
        return goTo(
          answer.__typename === 'Reading'
            ? `/reading/${answer.id}`
            : `/wait/${answer.id}${now ? '?now=1' : ''}`,
        )
      }
      setRefused(answer)
      setPresence(presenceBy(answer) ?? presence)
      return answer
    })
  }

  return { presence, state, busy, refused, ask, forget }
}

/** What a refusal tells of the reader before the page hears it. */
function presenceBy(refused: Refused): Presence | null {
  switch (refused.__typename) {
    case 'ReaderUnavailable':
      return refused.presence
    case 'OthersWait':
      return 'BUSY'
    case 'ReaderFree':
      return 'ONLINE'
    default:
      return null
  }
}
