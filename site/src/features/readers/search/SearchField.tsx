import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { send } from '../../../graphql/browser.ts'
import { ReaderSuggestionsDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Combobox } from '../../../ui/Combobox.tsx'
import { longestSearch } from './reader-filter.ts'
import { type Suggestion, suggestionHref } from './suggestion-href.ts'

/** Typing is waited for, so that a word is asked for once and not letter by letter. */
const pauseMilliseconds = 150

/** The search by words, with suggestions while typing. Without script it is a field of its form. */
export function SearchField({ text }: { text: string }) {
  const { suggestions, suggestFor } = useSuggestions()
  return (
    <Combobox
      label={m['readers.search.field']()}
      name="text"
      text={text}
      placeholder={m['readers.search.placeholder']()}
      longest={longestSearch}
      icon={
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none absolute start-3.5 top-1/2 -translate-y-1/2 text-soft"
        />
      }
      listLabel={m['readers.suggest.label']()}
      options={suggestions.map(each => ({
        id: `${each.kind}:${each.slug ?? each.text}`,
        text: each.text,
        detail: kindWords[each.kind](),
        href: suggestionHref(each, new URL(location.href).searchParams),
      }))}
      onType={suggestFor}
    />
  )
}

function useSuggestions() {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([])
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(pause.current), [])

  function suggestFor(typed: string) {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => void look(typed.trim()), pauseMilliseconds)
  }

  async function look(text: string) {
    const mine = ++asked.current
    // Without an answer the field is a plain field.
    const found = text ? await send(ReaderSuggestionsDocument, { text }).catch(() => null) : null
    if (mine === asked.current) setSuggestions(found?.readerSuggestions ?? [])
  }

  return { suggestions, suggestFor }
}

const kindWords: Record<Suggestion['kind'], () => string> = {
  ATTRIBUTE: () => m['readers.suggest.attribute'](),
  TOPIC: () => m['readers.suggest.topic'](),
  READER: () => m['readers.suggest.reader'](),
}
