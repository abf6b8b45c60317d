import type { ReaderSuggestionsQuery } from '../../../graphql/generated.ts'
import { inMoney } from '../../../ui/format/money.ts'
import { addressOf, wantedFrom } from './reader-filter.ts'

export type Suggestion = ReaderSuggestionsQuery['readerSuggestions'][number]

/** Where a suggestion leads: a reader's page, or the list with an attribute or a topic beside its other filters. */
export function suggestionHref({ kind, text, slug }: Suggestion, params: URLSearchParams): string {
  if (kind === 'READER' && slug) return `/readers/${slug}`
  // Prices are handed on as they were typed, whatever they are in.
  const wanted = { ...wantedFrom(params, inMoney), after: null }
  if (kind === 'ATTRIBUTE' && slug)
    return addressOf({
      ...wanted,
      text: '',
      sort: wanted.sort === 'RELEVANCE' ? null : wanted.sort,
      attributes: [...new Set([...wanted.attributes, slug])],
    })
  return addressOf({ ...wanted, text })
}
