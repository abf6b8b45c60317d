import { LiveVideoUnavailable } from './live-video.ts'

export interface AgoraRestSettings {
  readonly customerId: string
  readonly customerSecret: string
  /** Null is Agora itself. */
  readonly apiUrl: string | null
}

export interface AgoraAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Where its REST API is. */
export const AGORA = 'https://api.sd-rtn.com'

const PATIENCE_MS = 10_000

/**
 * One request to Agora's REST API (https://docs.agora.io/en/video-calling/reference/restful-authentication), answered with
 * status and body. Throws LiveVideoUnavailable when Agora cannot be reached, is in trouble or knows no such customer.
 */
export function agoraRest({ customerId, customerSecret, apiUrl }: AgoraRestSettings) {
  const authorization = `Basic ${Buffer.from(`${customerId}:${customerSecret}`).toString('base64')}`
  const host = apiUrl ?? AGORA
  return async (path: string, body: object, patienceMs = PATIENCE_MS): Promise<AgoraAnswer> => {
    try {
      const response = await fetch(`${host}${path}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json;charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      })
      const answer: unknown = await response.json().catch(() => ({}))
      if (response.status >= 500 || response.status === 401 || response.status === 403)
        throw new LiveVideoUnavailable(`Agora answered with ${response.status}.`)
      return {
        status: response.status,
        body: typeof answer === 'object' && answer !== null ? { ...answer } : {},
      }
    } catch (cause) {
      if (cause instanceof LiveVideoUnavailable) throw cause
      throw new LiveVideoUnavailable('Agora could not be reached.', { cause })
    }
  }
}

export type AgoraRest = ReturnType<typeof agoraRest>
