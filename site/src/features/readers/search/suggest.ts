import { send } from '../../../graphql/browser.ts'
import { ReaderSuggestionsDocument, type ReaderSuggestionsQuery } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { nextOption, suggestionHref } from './suggestion-list.ts'

type Suggestion = ReaderSuggestionsQuery['readerSuggestions'][number]

/** Typing is waited for, so that a word is asked for once and not letter by letter. */
const pauseMilliseconds = 150

/** Makes the search field a combobox: a list of what may be meant, gone through with the arrows. Without it the form searches as it is. */
export function suggestFor(input: HTMLInputElement, list: HTMLElement, status: HTMLElement): void {
  let shown: Suggestion[] = []
  let active = -1
  let asked = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  show([])

  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(look, pauseMilliseconds)
  })
  input.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key === 'Escape' && shown.length > 0) {
      // The first Escape closes the list, the next one empties the field as browsers do.
      event.preventDefault()
      show([])
    }
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      choose(active)
    }
    if (event.key === 'ArrowDown' && shown.length === 0 && input.value.trim()) void look()
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || shown.length === 0) return
    event.preventDefault()
    mark(nextOption(active, event.key === 'ArrowDown' ? 1 : -1, shown.length))
  })
  input.addEventListener('blur', () => show([]))
  list.addEventListener('pointerdown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const option = (event.target as Element).closest('[role=option]')
    if (option) choose([...list.children].indexOf(option))
  })

  async function look() {
    const text = input.value.trim()
    const mine = ++asked
    const found = text ? await send(ReaderSuggestionsDocument, { text }).catch(() => null) : null
    // What was typed since has its own answer; without one the field is a plain field.
    if (mine === asked && document.activeElement === input) show(found?.readerSuggestions ?? [])
  }

  function show(suggestions: Suggestion[]) {
    if (suggestions.length === 0) {
      asked++
      clearTimeout(pause)
    }
    shown = suggestions
    list.replaceChildren(...suggestions.map(optionOf))
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(suggestions.length > 0))
    status.textContent =
      suggestions.length > 0 ? m['readers.suggest.count']({ count: suggestions.length }) : ''
    mark(-1)
  }

  function optionOf(suggestion: Suggestion, place: number): HTMLElement {
    const option = document.createElement('li')
    option.id = `${list.id}-${place}`
    option.setAttribute('role', 'option')
    option.className =
      'flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-field px-3 py-2 hover:bg-raised aria-selected:bg-raised aria-selected:text-accent-ink'
    const name = document.createElement('bdi')
    name.textContent = suggestion.text
    const kind = document.createElement('span')
    kind.className = 'shrink-0 text-[0.85rem] text-soft'
    kind.textContent = kindWords[suggestion.kind]()
    option.append(name, kind)
    return option
  }

  function mark(place: number) {
    active = place
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === place))
      if (at === place) option.scrollIntoView({ block: 'nearest' })
    }
    if (place >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${place}`)
    else input.removeAttribute('aria-activedescendant')
  }

  function choose(place: number) {
    const suggestion = shown[place]
    if (suggestion) location.assign(suggestionHref(suggestion, new URL(location.href).searchParams))
  }
}

const kindWords: Record<Suggestion['kind'], () => string> = {
  ATTRIBUTE: () => m['readers.suggest.attribute'](),
  TOPIC: () => m['readers.suggest.topic'](),
  READER: () => m['readers.suggest.reader'](),
}
