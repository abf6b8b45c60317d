import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import {
  type Channel,
  JoinQueueDocument,
  type JoinQueueMutation,
  type MoneyInput,
  RequestReadingDocument,
  type RequestReadingMutation,
} from '../../graphql/generated.ts'
import { useActionKey } from '../../ui/action-key.ts'
import type { Presence } from '../../ui/Presence.tsx'

export type Refused =
  | Exclude<NonNullable<RequestReadingMutation['requestReading']>, { __typename: 'Reading' }>
  | Exclude<NonNullable<JoinQueueMutation['joinQueue']>, { __typename: 'Waiting' }>
  | { __typename: 'Fault'; message: string }

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
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { keyFor, renew } = useActionKey()
  useEffect(() => setPresence(known), [known])

  async function ask(wish: Wish) {
    setBusy(true)
    setRefused(null)
    try {
      const waits = presence === 'BUSY'
      const variables = { input: { readerId, ...wish, idempotencyKey: keyFor(waits, wish) } }
      const said = waits
        ? (await mutate(JoinQueueDocument, variables)).joinQueue
        : (await mutate(RequestReadingDocument, variables)).requestReading
      if (said.__typename === 'Reading') return location.assign(`/reading/${said.id}`)
      if (said.__typename === 'Waiting') return location.assign(`/wait/${said.id}`)
      // A refusal is final for its key; the next try is a new wish.
      renew()
      setRefused(said)
      setPresence(presenceBy(said) ?? presence)
    } catch (fault) {
      setRefused({ __typename: 'Fault', message: wordsFor(fault) })
    }
    setBusy(false)
  }

  return { presence, busy, refused, ask, forget: () => setRefused(null) }
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
