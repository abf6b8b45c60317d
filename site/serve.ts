import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

// By its address, since it is there only after the build.
const { handler } = (await import(new URL('dist/server/entry.mjs', import.meta.url).href)) as {
  handler: RequestListener
}

const YEAR_SECONDS = 31_536_000
const HOUR_SECONDS = 3_600

/** The built files, compressed beforehand (precompress.ts); those under /_astro/ have the hash of their content in their name. */
const files = sirv(fileURLToPath(new URL('dist/client', import.meta.url)), {
  brotli: true,
  gzip: true,
  extensions: [],
  setHeaders(response, path) {
    const caching = path.startsWith('/_astro/')
      ? `public, max-age=${YEAR_SECONDS}, immutable`
      : `public, max-age=${HOUR_SECONDS}`
    response.setHeader('cache-control', caching)
    response.setHeader('x-content-type-options', 'nosniff')
  },
})

/** Pages that were not compressed already, as those in the page cache are. Its types are Express's, which it does not need. */
const compress = compression() as unknown as Middleware

const server = createServer((request, response) => {
  if (!isReadable(request.url ?? '')) {
    response.writeHead(400).end('This address cannot be read. Check it and try again.')
    return
  }
  files(request, response, () => compress(request, response, () => handler(request, response)))
})

server.listen(Number(process.env.PORT ?? 3001), process.env.HOST ?? '127.0.0.1')

// Requests that are being answered are answered; new ones go to another node. What still listens for events then has nobody to render for.
process.once('SIGTERM', () => {
  server.close(() => process.exit())
  server.closeIdleConnections()
})

function isReadable(address: string): boolean {
  try {
    decodeURI(address)
    return true
  } catch {
    return false
  }
}
