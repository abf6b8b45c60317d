import { config } from './config.ts'

/**
 * A page made for whoever is signed in is kept nowhere, or Back would show it after a sign-out; any other is asked for
 * again each time, unless it says otherwise itself.
 */
export function cachingOf({ isOwned, given }: { isOwned: boolean; given: string | null }): string {
  return isOwned ? 'private, no-store' : (given ?? 'private, no-cache')
}

const previews = /^\/((shop|articles|horoscopes)\/preview\/[0-9a-f-]{36}|apply\/preview\/[\w-]{1,200})$/

/** The pages that the staff's panel shows in a frame: to renew the session, and as the preview of a draft. */
export const isFramed = (path: string): boolean => path === '/account/session' || previews.test(path)

/** Lets pages of our own origin, and no others, show a page in a frame. */
export function letOurselvesFrame(headers: Headers): void {
  headers.set('x-frame-options', 'SAMEORIGIN')
  const policy = headers.get('content-security-policy')
  if (policy)
    headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
}

/** On every answer. The content security policy is Astro's, which knows the hashes of its own scripts. */
export function securityHeaders(): [string, string][] {
  const always: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    [
      'permissions-policy',
      'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(self)',
    ],
  ]
  return config.secureCookies
    ? [...always, ['strict-transport-security', 'max-age=63072000; includeSubDomains']]
    : always
}
