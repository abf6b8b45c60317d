import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a bearer token of this engine says, signed by the api: who may do what in which channel until when. */
export interface Claims {
  readonly channel: string
  readonly participant: string
  readonly role: 'PUBLISHER' | 'SUBSCRIBER'
  /** Milliseconds of the machine's clock. */
  readonly issuedAt: number
  readonly expiresAt: number
}

export type Refusal = 'UNKNOWN' | 'EXPIRED' | 'REMOVED' | 'CLOSED'

interface Refused {
  /** Since when, by channel. */
  readonly closed: Record<string, number>
  /** Since when, by channel and participant. */
  readonly removed: Record<string, number>
}

/** No grant lives that long. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000

/** Who may come in. Refusals are on disk: whoever was removed stays out when this process starts again. */
export class Grants {
  readonly #secret: string
  readonly #file: string
  readonly #now: () => number
  readonly #refused: Refused

  constructor({ secret, file, now }: { secret: string; file: string; now: () => number }) {
    this.#secret = secret
    this.#file = file
    this.#now = now
    this.#refused = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { closed: {}, removed: {} }
  }

  /** The claims of a request's bearer token, or why it is refused. */
  claimsOf(request: Request): Claims | Refusal {
    const [text = '', signature = ''] = bearerOf(request).split('.')
    if (!isEqual(signature, hmac(text, this.#secret))) return 'UNKNOWN'
    const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims
    if (claims.expiresAt <= this.#now()) return 'EXPIRED'
    if (claims.issuedAt <= (this.#refused.closed[claims.channel] ?? 0)) return 'CLOSED'
    if (this.#refused.removed[`${claims.channel} ${claims.participant}`]) return 'REMOVED'
    return claims
  }

  /** Whether a request comes from the api itself. */
  controls(request: Request): boolean {
    return isEqual(bearerOf(request), hmac('control', this.#secret))
  }

  close(channel: string): void {
    this.#refused.closed[channel] = this.#now()
    this.#save()
  }

  remove(channel: string, participant: string): void {
    this.#refused.removed[`${channel} ${participant}`] = this.#now()
    this.#save()
  }

  #save(): void {
    const since = this.#now() - REMEMBERED_MS
    for (const table of Object.values(this.#refused) as Record<string, number>[])
      for (const [key, at] of Object.entries(table)) if (at < since) delete table[key]
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#refused), { mode: 0o600 })
    renameSync(`${this.#file}.new`, this.#file)
  }
}

const bearerOf = (request: Request): string =>
  /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''

const hmac = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')

function isEqual(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
