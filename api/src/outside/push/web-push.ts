import { request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { lazily, outsideOnly } from '../outside-only.ts'
import { isLocalUrl, isPublicUrl, lookupPublic } from '../public-address.ts'
import { BadSubscription, type Push, type PushAddress, PushGone, PushUnavailable } from './push.ts'

export interface WebPushSettings {
  /** Our own pair of keys (VAPID, RFC 8292), base64url. */
  readonly publicKey: string
  readonly privateKey: string
  /** Where a push service can reach us: mailto: or https:. */
  readonly contact: string
  /** A stand-in on this machine may be pushed to, over plain HTTP. */
  readonly allowsLocal: boolean
}

const PATIENCE_MS = 10_000
const MOST_CHARACTERS = 2_000

/**
 * The address is given to us by a browser, that is by anybody: it is https and public, and what its host's name leads to is looked at
 * again at each connection. Nothing is followed elsewhere.
 */
export function webPush({ publicKey, privateKey, contact, allowsLocal }: WebPushSettings): Push {
  const library = lazily(async () => (await import('web-push')).default)

  function check({ endpoint, p256dh, auth }: PushAddress): void {
    const url = URL.parse(endpoint)
    if (!url || endpoint.length > MOST_CHARACTERS) throw new BadSubscription('The endpoint is no URL.')
    if (!isLocal(url, allowsLocal) && !isPublicUrl(url))
      throw new BadSubscription('The endpoint must be an https address of a push service.')
    const key = Buffer.from(p256dh, 'base64url')
    if (key.length !== 65 || key[0] !== 4) throw new BadSubscription('p256dh is no key of the curve P-256.')
    if (Buffer.from(auth, 'base64url').length !== 16) throw new BadSubscription('auth is not 16 bytes.')
  }

  return {
    publicKey,
    check,
    async send(to, { content, keptSeconds, isUrgent, topic }) {
      outsideOnly('push.send')
      check(to)
      const { generateRequestDetails } = await library()
      const { endpoint, headers, body } = generateRequestDetails(
        { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } },
        content,
        {
          vapidDetails: { subject: contact, publicKey, privateKey },
          contentEncoding: 'aes128gcm',
          TTL: keptSeconds,
          urgency: isUrgent ? 'high' : 'normal',
          topic,
        },
      )
      const status = await post(endpoint, headers as Record<string, string>, body as Buffer, allowsLocal)
      if (status === 404 || status === 410) throw new PushGone('The browser takes no pushes here any more.')
      if (status < 200 || status >= 300)
        throw new PushUnavailable(`The push service answered with ${status}.`)
    },
  }
}

const isLocal = (url: URL, allowsLocal: boolean): boolean => allowsLocal && isLocalUrl(url)

/** Returns the status. */
function post(
  endpoint: string,
  headers: Record<string, string>,
  body: Buffer,
  allowsLocal: boolean,
): Promise<number> {
  const url = new URL(endpoint)
  const isPlain = isLocal(url, allowsLocal)
  const options = {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(isPlain ? {} : { lookup: lookupPublic }),
  }
  return new Promise<number>((resolve, reject) => {
    const sent = (isPlain ? plainRequest : request)(url, options, response => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  }).catch((cause: unknown) => {
    throw new PushUnavailable('The push service could not be reached.', { cause })
  })
}
