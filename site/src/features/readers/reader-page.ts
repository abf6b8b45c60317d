import type { ReaderPageQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { decimalOf } from '../../ui/format/money.ts'
import { lowestRate } from './channels.ts'

type Reader = NonNullable<ReaderPageQuery['reader']>

/** "America/New_York" → "New York time" */
export function zoneWords(zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return place === 'UTC' ? place : m['profile.zone']({ place })
}

/** schema.org for search engines. */
export function structuredDataOf(reader: Reader, brandName: string, address: string): object {
  const lowest = lowestRate(reader.rates)
  const { average, count } = reader.reviewSummary
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: m['profile.service']({ reader: reader.name }),
    serviceType: m['profile.serviceType'](),
    description: reader.tagline,
    url: address,
    provider: {
      '@type': 'Person',
      name: reader.name,
      description: reader.tagline,
      knowsLanguage: reader.languages,
      ...(reader.picture && { image: new URL(reader.picture.url, address).href }),
    },
    broker: { '@type': 'Organization', name: brandName },
    ...(lowest && {
      offers: {
        '@type': 'Offer',
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          price: decimalOf(lowest.perMinute),
          priceCurrency: lowest.perMinute.currency,
          unitCode: 'MIN',
        },
      },
    }),
    ...(average != null && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: average,
        reviewCount: count,
        bestRating: 5,
      },
    }),
  }
}
