import type { EngineGrant, FailureReason } from './engine.ts'

/** One connection as the engine knows it. */
export interface Resource {
  /** Whether the engine still has it: `gone` connects again, `away` cannot be asked. */
  ask(token: string): Promise<'there' | 'gone' | 'away' | FailureReason>
  renew(token: string): Promise<void>
  /** Also while the page closes. */
  leave(token: string): Promise<void>
}

export type Answer =
  | { kind: 'accepted'; sdp: string; resource: Resource }
  | { kind: 'refused'; reason: FailureReason }
  /** It may be there in a moment. */
  | { kind: 'away' }

interface Offer {
  fetch: typeof globalThis.fetch
  grant: EngineGrant
  direction: 'whip' | 'whep'
  sdp: string
}

const PATIENCE_MS = 5_000

/** Offers by WHIP (RFC 9725) or WHEP. */
export async function whip({ fetch, grant, direction, sdp }: Offer): Promise<Answer> {
  // Pages of any brand take the path alone, and reach the engine by their own host.
  const base = new URL(grant.address ?? '', 'http://here').pathname
  try {
    const response = await fetch(`${base}/${grant.channel}/${direction}`, {
      method: 'POST',
      headers: { ...bearer(grant.token), 'content-type': 'application/sdp' },
      body: sdp,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.status >= 500) return { kind: 'away' }
    if (!response.ok) return { kind: 'refused', reason: await reasonOf(response) }
    const path = response.headers.get('location') ?? ''
    return { kind: 'accepted', sdp: await response.text(), resource: resourceAt(path, fetch) }
  } catch {
    return { kind: 'away' }
  }
}

function resourceAt(path: string, fetch: typeof globalThis.fetch): Resource {
  const request = (method: string, token: string) =>
    fetch(path, {
      method,
      headers: bearer(token),
      keepalive: method === 'DELETE',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  return {
    async ask(token) {
      try {
        const response = await request('GET', token)
        if (response.ok) return 'there'
        if (response.status >= 500) return 'away'
        const reason = await reasonOf(response)
        return response.status === 404 && reason !== 'REPLACED' ? 'gone' : reason
      } catch {
        return 'away'
      }
    },
    async renew(token) {
      // One that is not heard is shown again with the next connection.
      await request('PATCH', token).catch(() => undefined)
    },
    async leave(token) {
      // Whoever cannot say goodbye is missed after a while.
      await request('DELETE', token).catch(() => undefined)
    },
  }
}

const REASONS: Record<string, FailureReason> = {
  EXPIRED: 'EXPIRED',
  REMOVED: 'REMOVED',
  CLOSED: 'ENDED',
  REPLACED: 'REPLACED',
}

async function reasonOf(response: Response): Promise<FailureReason> {
  const body = (await response.json().catch(() => ({}))) as { reason?: string }
  return REASONS[body.reason ?? ''] ?? 'REFUSED'
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
