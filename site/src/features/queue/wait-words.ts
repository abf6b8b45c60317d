import type { WaitingPartsFragment, WaitingState } from '../../graphql/generated.ts'

type Place = Pick<
  WaitingPartsFragment,
  'place' | 'peopleAhead' | 'readerPresence' | 'expectedWaitSeconds' | 'reading'
>

const exactMinutes = 10

/** "about 10 min" of an estimate that was told some time ago; never a figure that pretends to know. */
export function aboutWait(seconds: number | null, toldMillisecondsAgo = 0): string | null {
  if (seconds === null) return null
  if (seconds === 0) return 'any moment now'
  const left = seconds / 60 - toldMillisecondsAgo / 60_000
  if (left < 1.5) return 'a minute or two'
  const step = left > exactMinutes ? 5 : 1
  return `about ${Math.round(left / step) * step} min`
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** 2 → "2nd" */
export const ordinal = (place: number): string => `${place}${endings[rules.select(place)] ?? 'th'}`

export const placeWords = (place: number): string =>
  place === 1 ? 'You are next' : `You are ${ordinal(place)} in line`

function aheadWords(people: number): string {
  if (people === 0) return 'Nobody is ahead of you.'
  return people === 1 ? 'One person is ahead of you.' : `${people} people are ahead of you.`
}

/** Of those who have not joined: "2 people wait · about 20 min" */
export function queueWords(length: number, seconds: number | null): string {
  const people =
    length === 0 ? 'Nobody is waiting yet' : length === 1 ? 'One person waits' : `${length} people wait`
  const wait = aboutWait(seconds)
  return wait ? `${people}: your turn would come in ${wait}.` : `${people}.`
}

/** Nobody can say when: the reader is away, or will be after this reading. */
export const isPaused = ({ expectedWaitSeconds }: Pick<Place, 'expectedWaitSeconds'>): boolean =>
  expectedWaitSeconds === null

/** The title of a tab among others. */
export const titleWords = (waiting: Place, first: string): string =>
  isPaused(waiting) ? `Paused · ${first} is away` : `${ordinal(waiting.place ?? 1)} in line for ${first}`

/** Where somebody in a queue stands: about how long, and what that depends on. */
export function standing(
  waiting: Place,
  wait: string | null,
  first: string,
): { estimate: string; text: string } {
  const { peopleAhead, readerPresence, reading } = waiting
  if (wait !== null)
    return {
      estimate: wait.charAt(0).toUpperCase() + wait.slice(1),
      text: `${aheadWords(peopleAhead ?? 0)} ${first} is in a reading now; nobody can say exactly how long it takes.`,
    }
  if (readerPresence === 'BUSY')
    return {
      estimate: `${first} pauses after this reading`,
      text: `The queue goes on when ${first} takes readings again. Your place is kept.`,
    }
  return {
    estimate: `${first} has stepped away`,
    text: `${reading ? `${first} did not answer your ring. ` : ''}The queue stands still until ${first} is back. Your place is kept.`,
  }
}

interface Ending {
  title: string
  text: string
}

/** How a wait ended that came to no reading. */
export function endingOf(state: WaitingState, first: string): Ending {
  switch (state) {
    case 'UNFUNDED':
      return {
        title: 'It was your turn, but your wallet was too low',
        text: `It no longer covered the least a reading with ${first} takes, so the next in line was rung. Nothing was charged. Top up, and take a new place.`,
      }
    case 'VANISHED':
      return {
        title: 'Your place was given up',
        text: 'No page of yours was open for more than a minute. Nothing was charged.',
      }
    case 'WITHDRAWN':
      return {
        title: `${first} no longer reads this way`,
        text: `What you waited for is not offered any more, so the wait is over. Nothing was charged.`,
      }
    default:
      return { title: 'You are no longer in line', text: 'Nothing was charged for waiting.' }
  }
}
