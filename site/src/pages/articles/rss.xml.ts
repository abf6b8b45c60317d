import type { APIRoute } from 'astro'
import { feedResponse } from '../../features/pages/rss.ts'
import { ArticleFeedDocument } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { language, m } from '../../messages/index.ts'

/** The newest articles of the brand, as a whole, in the language that was asked for. */
export const GET: APIRoute = async ({ request, url, locals: { brand } }) => {
  const { articles } = await ask({ request }, ArticleFeedDocument)
  const at = (path: string): string => new URL(path, url.origin).href
  return feedResponse({
    title: m['articles.feed.title']({ brand: brand.name }),
    description: m['articles.description']({ brand: brand.name }),
    link: at('/articles'),
    self: url.href,
    language: language(),
    items: articles.edges.map(({ node }) => ({
      title: node.title,
      link: at(`/articles/${node.slug}`),
      id: at(`/articles/${node.slug}`),
      isLink: true,
      at: node.publishedAt,
      description: node.summary,
      // A reader of feeds knows no site that an address could be relative to.
      content: node.html.replaceAll('href="/', `href="${url.origin}/`),
      author: node.author?.name ?? brand.name,
      categories: node.topics.map(({ name }) => name),
    })),
  })
}
