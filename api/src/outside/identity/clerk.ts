import { verifyToken } from '@clerk/backend'
import { Unauthenticated } from '../../foundation/fault.ts'
import { readClerkWebhook } from './clerk-webhook.ts'
import type { Identity, SessionToken } from './identity.ts'
import { Remembered } from './remembered.ts'

export interface ClerkSettings {
  readonly issuer: string
  /** PEM public key that session tokens are signed for: verification makes no network call. */
  readonly jwtKey: string
  readonly webhookSecret: string
  /** Origins whose sessions we take, against tokens of a sibling subdomain. */
  readonly publicOrigins: readonly string[]
  /** Verified tokens remembered; a token is some 900 bytes. */
  readonly mostRemembered?: number
}

/**
 * Clerk's own verifier checks signature, time and authorised party. It leaves `iss`, `sid` and `sts` to us: a token
 * of another instance under the same key, of no session, or of a session that has not finished its tasks is no token.
 */
export function clerkIdentity(settings: ClerkSettings): Identity {
  const authorizedParties = [...settings.publicOrigins]
  const remembered = new Remembered<SessionToken>(settings.mostRemembered ?? 10_000)

  return {
    async verifySession(token) {
      const known = remembered.get(token, Date.now())
      if (known) return known
      const claims = await verifyToken(token, { jwtKey: settings.jwtKey, authorizedParties }).catch(refuse)
      if (claims.iss !== settings.issuer) throw new Unauthenticated()
      if (typeof claims.sid !== 'string' || claims.sid === '' || !claims.sub) throw new Unauthenticated()
      if (claims.sts !== undefined && claims.sts !== 'active')
        throw new Unauthenticated('Finish signing in first.')
      const session: SessionToken = {
        subject: claims.sub,
        sessionId: claims.sid,
        issuedAt: new Date(claims.iat * 1000),
        expiresAt: new Date(claims.exp * 1000),
        name: textOf(claims.name),
        email: textOf(claims.email),
        isStaff: claims.role === 'staff',
      }
      remembered.put(token, session, session.expiresAt.getTime())
      return session
    },

    readWebhook: (rawBody, headers) => readClerkWebhook(rawBody, headers, settings.webhookSecret),
  }
}

function refuse(): never {
  throw new Unauthenticated('Your session has ended or is not valid here: sign in again.')
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
