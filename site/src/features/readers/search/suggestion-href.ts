import type { ReaderSuggestionsQuery } from '../../../graphql/generated.ts'
import { addressOf, wantedFrom } from './reader-filter.ts'

export type Suggestion = ReaderSuggestionsQuery['readerSuggestions'][number]

/** Where a suggestion leads: a reader's page, or the list with an attribute or a topic beside its other filters. */
export function suggestionHref({ kind, text, slug }: Suggestion, params: URLSearchParams): string {
  if (kind === 'READER' && slug) return `/readers/${slug}`
  const wanted = { ...wantedFrom(params), after: null }
  if (kind === 'ATTRIBUTE' && slug)
    return addressOf({
      ...wanted,
      text: '',
      sort: wanted.sort === 'RELEVANCE' ? null : wanted.sort,
      attributes: [...new Set([...wanted.attributes, slug])],
    })
  return addressOf({ ...wanted, text })
}
