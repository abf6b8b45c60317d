import { createHmac, timingSafeEqual } from 'node:crypto'

/** Where the api serves files to whoever has a signed link. */
export const LINKED_FILES = '/files/linked/'

interface Signing {
  readonly secret: string
  /** Before the path, such as https://soulseer.example. */
  readonly publicUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Links that carry their own end and a signature of both: nothing is stored of them, and one cannot be made into another. */
export class SignedLinks {
  constructor(private readonly signing: Signing) {}

  to(key: string, expiresAt: Date): string {
    const expires = String(Math.floor(expiresAt.getTime() / 1000))
    const link = new URL(LINKED_FILES + key, this.signing.publicUrl)
    link.search = new URLSearchParams({ expires, signature: this.signatureOf(key, expires) }).toString()
    return link.href
  }

  keyOf(pathAndQuery: string): string | null {
    const link = URL.parse(pathAndQuery, this.signing.publicUrl)
    if (!link?.pathname.startsWith(LINKED_FILES)) return null
    const key = link.pathname.slice(LINKED_FILES.length)
    const expires = link.searchParams.get('expires') ?? ''
    const isValid = isSame(link.searchParams.get('signature') ?? '', this.signatureOf(key, expires))
    return isValid && Number(expires) * 1000 > this.signing.now() ? key : null
  }

  private signatureOf(key: string, expires: string): string {
    return createHmac('sha256', this.signing.secret).update(`${expires}\n${key}`).digest('base64url')
  }
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
