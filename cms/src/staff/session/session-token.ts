import { parseCookies } from 'payload'

/** The cookie in which the api stores the token of whoever signed in on the site. */
const sessionCookie = '__session'
/** What may be a token at all, as the api takes it. */
const longestToken = 4096
const tokenForm = /^[\w.@~+/-]+$/

/** The session token that a request brings in the site's cookie; null of a request that a page elsewhere made. */
export function sessionTokenOf(headers: Headers, origins: readonly string[]): string | null {
  const token = parseCookies(headers).get(sessionCookie)
  if (!token || token.length > longestToken || !tokenForm.test(token)) return null
  return isFromUs(headers, origins) ? token : null
}

/**
 * A browser names the origin of whatever may change something. Without one it is a page that is looked at: by a link from
 * anywhere, or by a page of ours.
 */
function isFromUs(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origins.includes(origin)
  const site = headers.get('sec-fetch-site')
  return (
    site === null || site === 'same-origin' || site === 'none' || headers.get('sec-fetch-mode') === 'navigate'
  )
}
