/**
 * Time-limited TURN credentials, coturn's `use-auth-secret` scheme: the user name starts with the second it expires,
 * the password is the base64 HMAC-SHA1 of the user name under the shared secret.
 */
import { createHmac } from 'node:crypto'

export function passwordFor(username: string, secret: string) {
  return createHmac('sha1', secret).update(username).digest('base64')
}

export function isCurrent(username: string, nowSeconds: number) {
  const expires = /^(\d{1,12})(:|$)/.exec(username)?.[1]
  return expires !== undefined && Number(expires) > nowSeconds
}

/** A table of user names that nobody wrote: it knows the password of every name that is still current. */
export function computedCredentials(secret: string, now: () => number = Date.now): Record<string, string> {
  return new Proxy<Record<string, string>>(Object.create(null), {
    get: (_, username) =>
      typeof username === 'string' && isCurrent(username, now() / 1000)
        ? passwordFor(username, secret)
        : undefined,
  })
}
