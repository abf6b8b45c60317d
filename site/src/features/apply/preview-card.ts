import type { ApplicationWordsFragment, ReaderCardFragment } from '../../graphql/generated.ts'

/** What clients will see of an application, where they see readers; null while its words are missing. */
export function previewOf(content: ApplicationWordsFragment, year: number) {
  const { name, tagline, bio, timeZone, years } = content
  if (name === null || tagline === null || bio === null || timeZone === null) return null
  const card: ReaderCardFragment = {
    ...{ id: 'preview', slug: 'preview', name, tagline, languages: content.languages },
    ...{ presence: 'OFFLINE', isFavourite: false, nextSlot: null, badges: [] },
    readingSince: years === null ? null : year - years,
    ...{ picture: content.picture, attributes: content.attributes, rates: content.rates },
    reviewSummary: { count: 0, average: null },
  }
  return { card, about: { ...card, bio, timeZone, location: content.location } }
}
