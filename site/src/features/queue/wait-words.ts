import type { WaitingPartsFragment, WaitingState } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'

type Place = Pick<
  WaitingPartsFragment,
  'place' | 'peopleAhead' | 'readerPresence' | 'expectedWaitSeconds' | 'reading'
>

/** About how long it takes, as the messages tell it. */
export interface Wait {
  readonly wait: 'NOW' | 'SOON' | 'MINUTES'
  readonly minutes: number
}

const exactMinutes = 10

/** Of an estimate that was told some time ago; never a figure that pretends to know. */
export function aboutWait(seconds: number | null, toldMillisecondsAgo = 0): Wait | null {
  if (seconds === null) return null
  if (seconds === 0) return { wait: 'NOW', minutes: 0 }
  const left = seconds / 60 - toldMillisecondsAgo / 60_000
  if (left < 1.5) return { wait: 'SOON', minutes: 1 }
  const step = left > exactMinutes ? 5 : 1
  return { wait: 'MINUTES', minutes: Math.round(left / step) * step }
}

/** For those who have not joined: "2 people are waiting. Your turn comes in about 20 min." */
export function queueWords(length: number, seconds: number | null): string {
  const wait = aboutWait(seconds)
  return sentences(
    length === 0 ? m['queue.nobody']() : m['queue.others']({ count: length }),
    wait && m['queue.yourWait']({ ...wait }),
  )
}

/** Nobody can say when: the reader is away, or will be after this reading. */
export const isPaused = ({ expectedWaitSeconds }: Pick<Place, 'expectedWaitSeconds'>): boolean =>
  expectedWaitSeconds === null

/** The title of a tab among others. */
export const titleWords = (waiting: Place, reader: string): string =>
  isPaused(waiting)
    ? m['queue.away.tab']({ reader })
    : m['queue.placeWith']({ place: waiting.place ?? 1, reader })

interface Words {
  title: string
  text: string
}

/** Where somebody in a queue stands: about how long, and what that depends on. */
export function standing(waiting: Place, wait: Wait | null, reader: string): Words {
  const { peopleAhead, readerPresence, reading } = waiting
  if (wait)
    return {
      title: m['queue.wait']({ ...wait }),
      text: sentences(
        peopleAhead && m['queue.ahead']({ count: peopleAhead }),
        m['queue.estimate']({ reader }),
      ),
    }
  if (readerPresence === 'BUSY')
    return { title: m['queue.pausing']({ reader }), text: m['queue.away.text']({ reader }) }
  return {
    title: m['queue.away.title']({ reader }),
    text: sentences(reading && m['queue.away.missed']({ reader }), m['queue.away.text']({ reader })),
  }
}

/** How a wait ended that came to no reading. */
export function endingOf(state: WaitingState, reader: string): Words {
  switch (state) {
    case 'UNFUNDED':
      return {
        title: m['queue.over.unfunded.title'](),
        text: m['queue.over.unfunded.text']({ reader }),
      }
    case 'VANISHED':
      return { title: m['queue.over.vanished.title'](), text: m['queue.over.vanished.text']() }
    case 'WITHDRAWN':
      return { title: m['queue.over.withdrawn.title']({ reader }), text: m['queue.over.withdrawn.text']() }
    default:
      return { title: m['queue.over.left.title'](), text: m['queue.over.left.text']() }
  }
}

const sentences = (...said: (string | 0 | null | undefined)[]): string => said.filter(Boolean).join(' ')
