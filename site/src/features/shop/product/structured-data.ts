import type { ProductPageQuery } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { decimalOf } from '../../../ui/format/money.ts'
import { breadcrumbs } from '../../pages/breadcrumbs.ts'

type Product = NonNullable<ProductPageQuery['product']>

const availability = {
  IN_STOCK: 'InStock',
  FEW_LEFT: 'LimitedAvailability',
  SOLD_OUT: 'OutOfStock',
  NOT_COUNTED: 'InStock',
} as const

/** schema.org for search engines: what is sold, each variant as an offer, and where the page stands. */
export function structuredDataOf(product: Product, brandName: string, address: URL): object {
  const { origin, pathname } = address
  const page = origin + pathname
  const seller = product.reader
    ? { '@type': 'Person', name: product.reader.name, url: `${origin}/readers/${product.reader.slug}` }
    : { '@type': 'Organization', name: brandName, url: origin }
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Product',
        '@id': `${page}#product`,
        name: product.name,
        description: product.summary,
        url: page,
        image: product.pictures.map(({ url }) => new URL(url, origin).href),
        sku: product.variants[0]?.sku,
        category: product.categories.map(({ name }) => name).join(', '),
        ...(product.rating.average !== null && {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: product.rating.average,
            reviewCount: product.rating.count,
          },
        }),
        offers: product.variants.map(({ sku, name, price, stock }) => ({
          '@type': 'Offer',
          sku,
          ...(name && { name }),
          url: `${page}?variant=${encodeURIComponent(sku)}`,
          price: decimalOf(price),
          priceCurrency: price.currency,
          availability: `https://schema.org/${availability[stock.state]}`,
          ...(product.soldUntil && { priceValidUntil: product.soldUntil }),
          seller,
        })),
      },
      breadcrumbs(origin, [
        [brandName, '/'],
        [m['shop.title'](), '/shop'],
        [product.name, pathname],
      ]),
    ],
  }
}
