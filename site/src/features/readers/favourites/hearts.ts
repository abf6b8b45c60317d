import { mutate } from '../../../graphql/browser.ts'
import { wordsFor } from '../../../graphql/fault.ts'
import { AddFavouriteDocument, RemoveFavouriteDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { keepWanted, takeWanted } from '../wanted-after-sign-in.ts'

/** Every heart of the page answers at once, and goes back if the api refuses. A visitor signs in first and finds it set. */
export function bringHeartsAlive(status: HTMLElement): void {
  const isSignedIn = document.documentElement.dataset.signedIn !== undefined
  addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.heart === undefined) return
    event.preventDefault()
    const readerId = form.dataset.heart
    if (isSignedIn) return void press(readerId, !isPressed(readerId), status)
    keepWanted({ what: 'favourite', readerId })
    const here = location.pathname + location.search
    location.assign(`/sign-in?next=${encodeURIComponent(here)}`)
  })
  const wanted = isSignedIn ? takeWanted('favourite') : null
  if (wanted) void press(wanted, true, status)
}

/** The last press of each reader; an answer to an earlier one changes nothing any more. */
const presses = new Map<string, number>()

async function press(readerId: string, wanted: boolean, status: HTMLElement): Promise<void> {
  const mine = (presses.get(readerId) ?? 0) + 1
  presses.set(readerId, mine)
  show(readerId, wanted)
  const problem = await (wanted ? added(readerId) : removed(readerId))
  if (presses.get(readerId) !== mine) return
  if (problem !== null) show(readerId, !wanted)
  status.dataset.tone = problem === null ? 'good' : 'bad'
  status.textContent = problem ?? (wanted ? m['favourites.added']() : m['favourites.removed']())
}

/** Null when it is done, else why not. */
async function added(readerId: string): Promise<string | null> {
  try {
    const { addFavourite } = await mutate(AddFavouriteDocument, { readerId }, { isRepeatable: true })
    return addFavourite.__typename === 'Reader' ? null : addFavourite.message
  } catch (fault) {
    return wordsFor(fault)
  }
}

async function removed(readerId: string): Promise<string | null> {
  try {
    await mutate(RemoveFavouriteDocument, { readerId }, { isRepeatable: true })
    return null
  } catch (fault) {
    return wordsFor(fault)
  }
}

const buttonsOf = (readerId: string) => [
  ...document.querySelectorAll<HTMLButtonElement>(`form[data-heart="${CSS.escape(readerId)}"] button`),
]

const isPressed = (readerId: string) =>
  buttonsOf(readerId).some(button => button.getAttribute('aria-pressed') === 'true')

function show(readerId: string, isFavourite: boolean): void {
  for (const button of buttonsOf(readerId)) {
    button.setAttribute('aria-pressed', String(isFavourite))
    button.value = isFavourite ? '0' : '1'
  }
}
