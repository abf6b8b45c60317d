import type { ReaderPageQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { decimalOf } from '../../ui/format/money.ts'
import { breadcrumbs } from '../pages/breadcrumbs.ts'
import { channelWords, inOrder } from './channels.ts'

type Reader = NonNullable<ReaderPageQuery['reader']>

/** "America/New_York" → "New York time" */
export function zoneWords(zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return place === 'UTC' ? place : m['profile.zone']({ place })
}

/** schema.org for search engines: whose page it is, what is offered on it and for how much, and where the page stands. */
export function structuredDataOf(reader: Reader, brandName: string, address: URL): object {
  const { origin, pathname } = address
  const page = origin + pathname
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'ProfilePage', '@id': page, url: page, mainEntity: { '@id': `${page}#person` } },
      personOf(reader, page),
      serviceOf(reader, brandName, page),
      breadcrumbs(origin, [
        [brandName, '/'],
        [m['readers.title'](), '/readers'],
        [reader.name, pathname],
      ]),
    ],
  }
}

const personOf = (reader: Reader, page: string): object => ({
  '@type': 'Person',
  '@id': `${page}#person`,
  name: reader.name,
  description: reader.tagline,
  url: page,
  knowsLanguage: reader.languages,
  knowsAbout: reader.attributes.map(({ name }) => name),
  ...(reader.picture && { image: new URL(reader.picture.url, page).href }),
})

function serviceOf(reader: Reader, brandName: string, page: string): object {
  const { average, count } = reader.reviewSummary
  return {
    '@type': 'Service',
    '@id': `${page}#service`,
    name: m['profile.service']({ reader: reader.name }),
    serviceType: m['profile.serviceType'](),
    description: reader.tagline,
    url: page,
    provider: { '@id': `${page}#person` },
    broker: { '@type': 'Organization', name: brandName },
    offers: inOrder(reader.rates).map(({ channel, perMinute }) => ({
      '@type': 'Offer',
      name: channelWords[channel].label,
      url: `${page}#start`,
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: decimalOf(perMinute),
        priceCurrency: perMinute.currency,
        unitCode: 'MIN',
      },
    })),
    ...(average != null && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: average,
        reviewCount: count,
        bestRating: 5,
        worstRating: 1,
      },
    }),
  }
}
