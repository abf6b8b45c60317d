import type { ArticlePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { breadcrumbs } from '../pages/breadcrumbs.ts'

/** schema.org for search engines: the article, who wrote and who published it, and where the page stands. */
export function structuredDataOf(article: ArticlePartsFragment, brandName: string, address: URL): object {
  const { origin, pathname } = address
  const page = origin + pathname
  const house = { '@type': 'Organization', name: brandName, url: origin }
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${page}#article`,
        headline: article.title,
        description: article.summary,
        url: page,
        mainEntityOfPage: page,
        datePublished: article.publishedAt,
        dateModified: [article.updatedAt, article.publishedAt].sort().at(-1),
        ...(article.cover && { image: new URL(article.cover.url, origin).href }),
        ...(article.topics.length > 0 && { articleSection: article.topics.map(({ name }) => name) }),
        author: authorOf(article, house, origin),
        publisher: house,
      },
      breadcrumbs(origin, [
        [brandName, '/'],
        [m['articles.title'](), '/articles'],
        [article.title, pathname],
      ]),
    ],
  }
}

const authorOf = ({ author }: ArticlePartsFragment, house: object, origin: string): object =>
  author ? { '@type': 'Person', name: author.name, url: `${origin}/readers/${author.slug}` } : house
