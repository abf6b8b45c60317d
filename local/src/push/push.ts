import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A browser's subscription and what was pushed to it. */
export interface PushedTo {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly received: Pushed[]
}

export interface Pushed {
  /** Decrypted. */
  readonly content: string
  readonly topic: string | undefined
  readonly urgency: string | undefined
  readonly keptSeconds: number
  /** Where the sender can be reached, as it says. */
  readonly contact: string
}

/**
 * A push service (RFC 8030) and the browsers behind it: it takes only what is signed by the key that a browser subscribed with
 * (VAPID, RFC 8292), and decrypts it as that browser would (RFC 8291, RFC 8188).
 */
export async function startPush() {
  const browsers = new Map<
    string,
    PushedTo & { readonly senderKey: string; readonly keys: ReturnType<typeof createECDH> }
  >()
  const answers = new Map<string, number>()
  const server = createServer(async (request, response) => {
    const browser = browsers.get(request.url ?? '')
    const status = answers.get(request.url ?? '')
    if (!browser) return response.writeHead(404).end()
    if (status) return response.writeHead(status).end()
    try {
      const contact = senderOf(request, browser.senderKey)
      const content = decrypted(await bodyOf(request), browser)
      const { topic, urgency, ttl } = request.headers
      browser.received.push({
        content,
        topic: one(topic),
        urgency: one(urgency),
        keptSeconds: Number(ttl),
        contact,
      })
      response.writeHead(201).end()
    } catch (problem) {
      response.writeHead(problem instanceof NotTheSender ? 403 : 400).end(String(problem))
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    /** A browser subscribes, for pushes by this sender alone. */
    subscribe(senderKey: string): PushedTo {
      const keys = createECDH('prime256v1')
      const p256dh = keys.generateKeys('base64url')
      const path = `/push/${randomBytes(12).toString('base64url')}`
      const browser = {
        endpoint: origin + path,
        p256dh,
        auth: randomBytes(16).toString('base64url'),
        received: [],
        senderKey,
        keys,
      }
      browsers.set(path, browser)
      return browser
    },
    /** Everything that is pushed to this subscription is answered with this from now on: 410 when it is gone. */
    answersWith: (browser: PushedTo, status: number) =>
      void answers.set(new URL(browser.endpoint).pathname, status),
    stop: () => new Promise<void>(done => server.close(() => done())),
  }
}

class NotTheSender extends Error {}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** `vapid t=<JWT>, k=<key>`: signed by the key, which is the one of the subscription, for this service, and not for long. */
function senderOf({ headers }: IncomingMessage, senderKey: string): string {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? []
  if (key !== senderKey) throw new NotTheSender('signed by another key')
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const publicKey = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  const isGenuine = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    publicKey,
    Buffer.from(signature, 'base64url'),
  )
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  const soon = Date.now() / 1000 + 24 * 3_600
  if (!isGenuine) throw new NotTheSender('not signed by its key')
  if (aud !== `http://${headers.host}`) throw new NotTheSender(`meant for ${aud}`)
  if (Number(exp) < Date.now() / 1000 || Number(exp) > soon)
    throw new NotTheSender('over, or valid for too long')
  return String(sub)
}

/** One record of aes128gcm: salt, record size, the sender's key, then the text with its delimiter. */
function decrypted(
  body: Buffer,
  { keys, auth, p256dh }: { keys: ReturnType<typeof createECDH>; auth: string; p256dh: string },
): string {
  const salt = body.subarray(0, 16)
  const idLength = body[20] ?? 0
  const senderKey = body.subarray(21, 21 + idLength)
  const sealed = body.subarray(21 + idLength)
  const secret = keys.computeSecret(senderKey)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), Buffer.from(p256dh, 'base64url'), senderKey])
  const inputKey = Buffer.from(hkdfSync('sha256', secret, Buffer.from(auth, 'base64url'), info, 32))
  const key = Buffer.from(hkdfSync('sha256', inputKey, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', inputKey, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  const end = text.lastIndexOf(2)
  if (end < 0) throw new Error('the last record has no delimiter')
  return text.subarray(0, end).toString()
}
