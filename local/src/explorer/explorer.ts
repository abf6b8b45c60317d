/** The GraphQL explorer, every asset from its own package: it works with no network. */
import { ruruHTML } from 'ruru/server'
import { getStaticFile } from 'ruru/static'
import { page, type Route } from '../web.ts'

const staticPath = '/explorer/static/'

const firstQuery = `# Signed in on the site? Then you are signed in here too.
query OnlineReaders {
  readers(first: 5, filter: { online: true }) {
    totalCount
    edges {
      node {
        name
        tagline
        presence
        rates {
          channel
          perMinute {
            minor
            currency
          }
        }
      }
    }
  }
}
`

export const explorerRoutes: Route[] = [
  {
    method: 'GET',
    path: '/explorer',
    handle(request) {
      const socket = new URL('/graphql', request.url)
      socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:'
      const html = ruruHTML({
        staticPath,
        endpoint: '/graphql',
        subscriptionEndpoint: socket.href,
        clientConfig: { defaultQuery: firstQuery },
        htmlParts: {
          titleTag: '<title>GraphQL explorer</title>',
          metaTags:
            '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">',
        },
      })
      return page(html)
    },
  },
  {
    method: 'GET',
    path: `${staticPath}*`,
    async handle(request) {
      const urlPath = new URL(request.url).pathname
      const acceptEncoding = request.headers.get('accept-encoding') ?? undefined
      const file = await getStaticFile({ staticPath, urlPath, acceptEncoding, disallowDevAssets: true })
      if (!file) return new Response('Not found\n', { status: 404 })
      const caching = { 'cache-control': 'public, max-age=3600' }
      return new Response(new Uint8Array(file.content), { headers: { ...file.headers, ...caching } })
    },
  },
]
