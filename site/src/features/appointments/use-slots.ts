import { useCallback, useEffect, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { FreeSlotsDocument } from '../../graphql/generated.ts'

/** As many days as the api tells of at once. */
const daysAtOnce = 42
const dayMs = 86_400_000

export type Slots =
  | { kind: 'loading' }
  | { kind: 'failed'; message: string }
  | { kind: 'loaded'; startsAt: string[]; readerTimeZone: string; until: number }

/** A reader's free times of one length, from now on; `more` reads on, `again` reads them anew. */
export function useSlots(readerId: string, minutes: number) {
  const [slots, setSlots] = useState<Slots>({ kind: 'loading' })
  const [reading, setReading] = useState(0)

  const load = useCallback(
    async (from: number) => {
      const until = from + daysAtOnce * dayMs
      const variables = {
        readerId,
        minutes,
        from: new Date(from).toISOString(),
        to: new Date(until).toISOString(),
      }
      const { slots: answer } = await send(FreeSlotsDocument, variables)
      return { startsAt: answer?.startsAt ?? [], readerTimeZone: answer?.readerTimeZone ?? 'UTC', until }
    },
    [readerId, minutes],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reading` grows when they are to be read anew
  useEffect(() => {
    let isWanted = true
    setSlots({ kind: 'loading' })
    load(Date.now()).then(
      loaded => isWanted && setSlots({ kind: 'loaded', ...loaded }),
      fault => isWanted && setSlots({ kind: 'failed', message: wordsFor(fault) }),
    )
    return () => {
      isWanted = false
    }
  }, [load, reading])

  /** Once what is known ends within the days that are shown. */
  async function more() {
    if (slots.kind !== 'loaded') return
    const further = await load(slots.until).catch(() => null)
    if (further) setSlots({ ...slots, ...further, startsAt: [...slots.startsAt, ...further.startsAt] })
  }

  return { slots, more, again: () => setReading(count => count + 1) }
}
