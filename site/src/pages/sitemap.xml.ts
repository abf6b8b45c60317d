import type { APIRoute } from 'astro'
import { config } from '../config.ts'
import { ReaderSlugsDocument } from '../graphql/generated.ts'
import { ask } from '../graphql/server.ts'

/** A sitemap may hold 50,000 addresses; past that it needs an index of several. */
const mostPages = 490

export const GET: APIRoute = async ({ request }) => {
  const paths = [
    '/',
    '/readers',
    '/readers/attributes',
    '/live',
    '/live/leaderboard',
    '/badges',
    '/help',
    '/terms',
    '/privacy',
    '/cookies',
    '/guidelines',
  ]
  let after: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const { readers }: Awaited<ReturnType<typeof readersAfter>> = await readersAfter(request, after)
    paths.push(...readers.edges.map(({ node }) => `/readers/${node.slug}`))
    after = readers.pageInfo.endCursor
    if (!readers.pageInfo.hasNextPage) break
  }
  const urls = paths.map(path => `<url><loc>${new URL(path, config.publicUrl).href}</loc></url>`).join('\n')
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' } },
  )
}

const readersAfter = (request: Request, after: string | null) =>
  ask({ request }, ReaderSlugsDocument, { after })
