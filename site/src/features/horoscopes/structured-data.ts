import type { HoroscopePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { breadcrumbs } from '../pages/breadcrumbs.ts'
import { dayWords } from './days.ts'
import { signOf } from './signs.ts'

/** schema.org for search engines: the horoscope as an article of the house, and where the page stands. */
export function structuredDataOf(
  horoscope: HoroscopePartsFragment,
  brandName: string,
  { origin }: URL,
): object {
  const { slug, name } = signOf(horoscope.sign)
  const path = `/horoscopes/${slug}`
  const house = { '@type': 'Organization', name: brandName, url: origin }
  const title = m['horoscopes.sign.title']({ sign: name() })
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${origin}${path}#horoscope`,
        headline: `${title}: ${dayWords(horoscope.day)}`,
        url: origin + path,
        datePublished: horoscope.day,
        dateModified: horoscope.updatedAt,
        author: house,
        publisher: house,
      },
      breadcrumbs(origin, [
        [brandName, '/'],
        [m['horoscopes.title'](), '/horoscopes'],
        [title, path],
      ]),
    ],
  }
}
