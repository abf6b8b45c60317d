import type { APIRoute } from 'astro'
import { config } from '../config.ts'
import { signs } from '../features/horoscopes/signs.ts'
import {
  ArticleSlugsDocument,
  HelpSlugsDocument,
  ProductSlugsDocument,
  ReaderSlugsDocument,
} from '../graphql/generated.ts'
import { ask } from '../graphql/server.ts'

/** A sitemap may hold 50,000 addresses; past that it needs an index of several. */
const mostPages = 245

export const GET: APIRoute = async ({ request }) => {
  const paths = [
    '/',
    '/readers',
    '/readers/attributes',
    '/live',
    '/live/leaderboard',
    '/shop',
    '/badges',
    '/articles',
    '/horoscopes',
    ...signs.map(({ slug }) => `/horoscopes/${slug}`),
    '/apply',
    '/help',
    '/terms',
    '/privacy',
    '/cookies',
    '/guidelines',
  ]
  for await (const slug of slugsOf(
    async after => (await ask({ request }, ReaderSlugsDocument, { after })).readers,
  ))
    paths.push(`/readers/${slug}`)
  for await (const slug of slugsOf(
    async after => (await ask({ request }, ProductSlugsDocument, { after })).products,
  ))
    paths.push(`/shop/${slug}`)
  for await (const slug of slugsOf(
    async after => (await ask({ request }, ArticleSlugsDocument, { after })).articles,
  ))
    paths.push(`/articles/${slug}`)
  const { helpArticles } = await ask({ request }, HelpSlugsDocument)
  for (const { slug } of helpArticles) paths.push(`/help/${slug}`)
  const urls = paths.map(path => `<url><loc>${new URL(path, config.publicUrl).href}</loc></url>`).join('\n')
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' } },
  )
}

type Slugs = {
  edges: readonly { node: { slug: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Of a list, page by page. */
async function* slugsOf(pageAfter: (after: string | null) => Promise<Slugs>): AsyncGenerator<string> {
  let after: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const { edges, pageInfo }: Slugs = await pageAfter(after)
    for (const { node } of edges) yield node.slug
    after = pageInfo.endCursor
    if (!pageInfo.hasNextPage) break
  }
}
