export type Upstream = 'site' | 'api' | 'cms' | 'services' | 'live'

/** Which program answers a path; a prefix covers itself and everything below it. */
const prefixes: [string, Upstream][] = [
  ['/graphql', 'api'],
  ['/auth', 'api'],
  ['/files', 'api'],
  ['/calendar', 'api'],
  ['/webhooks', 'api'],
  ['/admin', 'cms'],
  ['/api', 'cms'],
  ['/_next', 'cms'],
  ['/media', 'cms'],
  ['/live-video', 'live'],
  ['/local', 'services'],
  ['/mailbox', 'services'],
  ['/explorer', 'services'],
]

export function upstreamOf(url: string): Upstream {
  const path = url.split(/[?#]/, 1)[0] ?? '/'
  const found = prefixes.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
  return found?.[1] ?? 'site'
}
