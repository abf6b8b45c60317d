import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
/** Smaller by a fifth than the least effort, in a third of the time of the greatest. */
const effort = 5

/** A page as it was rendered for a visitor. */
export class CachedPage {
  readonly #body: Uint8Array<ArrayBuffer>
  readonly #headers: readonly [string, string][]
  readonly #tag: string
  #brotli: Uint8Array<ArrayBuffer> | Promise<void> | null = null

  private constructor(body: Uint8Array<ArrayBuffer>, headers: readonly [string, string][]) {
    this.#body = body
    // Weak: the same text may be sent compressed.
    this.#tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    const ofPage = headers.filter(([name]) => name !== 'content-length')
    this.#headers = [...ofPage, ['vary', 'accept-encoding'], ['etag', this.#tag]]
  }

  /** Null: it is for one person only, or it is a fault; then its body is not touched. */
  static async of(response: Response): Promise<CachedPage | null> {
    const { status, headers } = response
    const mayBeShared =
      status === 200 &&
      headers.getSetCookie().length === 0 &&
      !headers.get('cache-control')?.includes('no-store') &&
      headers.get('content-type')?.startsWith('text/html')
    return mayBeShared ? new CachedPage(new Uint8Array(await response.arrayBuffer()), [...headers]) : null
  }

  /** With the compressed text, which is made when the page is asked for again. */
  get bytes(): number {
    return this.#body.byteLength * 1.3
  }

  /** Answers a request: with nothing when the browser has it already, compressed when it takes that. */
  answer(asked: Headers): Response {
    const headers = new Headers(this.#headers as [string, string][])
    if (asked.get('if-none-match')?.includes(this.#tag)) return new Response(null, { status: 304, headers })
    const small = /\bbr\b/.test(asked.get('accept-encoding') ?? '') ? this.#brotli : null
    if (small instanceof Uint8Array) headers.set('content-encoding', 'br')
    const body = small instanceof Uint8Array ? small : this.#body
    headers.set('content-length', String(body.byteLength))
    return new Response(body, { headers })
  }

  /** Once, beside the request that is being answered. */
  compressed(): void {
    this.#brotli ??= compress(this.#body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.#body.length,
      },
    }).then(
      small => {
        this.#brotli = new Uint8Array(small)
      },
      // Sent as it is.
      () => undefined,
    )
  }
}
