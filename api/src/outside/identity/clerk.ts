import { createClerkClient, verifyToken } from '@clerk/backend'
import { Unauthenticated } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'
import { outsideOnly } from '../outside-only.ts'
import { describeUser } from './clerk-user.ts'
import { readClerkWebhook } from './clerk-webhook.ts'
import { ExpiringCache } from './expiring-cache.ts'
import type { Claims, Description, Identity, SessionToken } from './identity.ts'
import { staffRolesIn } from './staff-roles.ts'

const messageFor = wordsFor({
  'apiFault.unauthenticated.ended': [],
  'apiFault.unauthenticated.unfinished': [],
})

export interface ClerkSettings {
  readonly issuer: string
  /** PEM public key that session tokens are signed for: verification makes no network call. */
  readonly jwtKey: string
  readonly webhookSecret: string
  /** Key of Clerk's API; without it nobody is asked who a person is, and only webhooks describe them. */
  readonly secretKey: string | null
  /** Another address of Clerk's API; null is Clerk itself. */
  readonly apiUrl: string | null
  /** Origins whose sessions we take, against tokens of a sibling subdomain. */
  readonly publicOrigins: readonly string[]
  /** How many verified tokens are cached; a token is some 900 bytes. */
  readonly mostCached?: number
}

/** Clerk's own tokens are some 900 bytes, and a browser keeps no cookie of more than 4,096. */
const LONGEST_TOKEN = 4096
/** Three parts of base64url without padding: another spelling of a token would be cached beside it. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/
/** How long a request waits for Clerk's API. */
const PATIENCE_MILLISECONDS = 3_000

/**
 * Clerk's own verifier checks signature, time and authorised party. It leaves `iss`, `sid` and `sts` to us: a token
 * of another instance under the same key, of no session, or of a session that has not finished its tasks is no token.
 */
export function clerkIdentity(settings: ClerkSettings): Identity {
  const authorizedParties = [...settings.publicOrigins]
  const cache = new ExpiringCache<SessionToken>(settings.mostCached ?? 10_000)
  const { secretKey, apiUrl } = settings
  const clerk = secretKey && createClerkClient({ secretKey, ...(apiUrl && { apiUrl }) })

  return {
    async verifySession(token) {
      if (token.length > LONGEST_TOKEN || !TOKEN.test(token)) refuse()
      const known = cache.get(token, Date.now())
      if (known) return known
      const claims = await verifyToken(token, { jwtKey: settings.jwtKey, authorizedParties }).catch(refuse)
      if (claims.iss !== settings.issuer) throw new Unauthenticated()
      if (typeof claims.sid !== 'string' || claims.sid === '' || !claims.sub) throw new Unauthenticated()
      if (claims.sts !== undefined && claims.sts !== 'active')
        throw new Unauthenticated(messageFor('apiFault.unauthenticated.unfinished'))
      const session: SessionToken = {
        subject: claims.sub,
        sessionId: claims.sid,
        issuedAt: new Date(claims.iat * 1000),
        expiresAt: new Date(claims.exp * 1000),
        ...claimsOf(claims),
      }
      cache.put(token, session, session.expiresAt.getTime())
      return session
    },

    async describe(subject) {
      outsideOnly('identity.describe')
      if (!clerk) return null
      const user = await within(PATIENCE_MILLISECONDS, clerk.users.getUser(subject)).catch(nullIfUnknown)
      return user && describeApiUser(user)
    },

    async remove(subject) {
      outsideOnly('identity.remove')
      if (!clerk)
        throw new Error('Nobody can be removed at Clerk without its secret key: set it and try again.')
      await within(PATIENCE_MILLISECONDS, clerk.users.deleteUser(subject)).catch(nullIfUnknown)
    },

    readWebhook: (rawBody, headers) => readClerkWebhook(rawBody, headers, settings.webhookSecret),
  }
}

function refuse(): never {
  throw new Unauthenticated(messageFor('apiFault.unauthenticated.ended'))
}

/** Custom claims of the instance's session token. Clerk's default token has none of them, which changes nothing. */
function claimsOf({ name, email, role }: Record<string, unknown>): Claims {
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof email === 'string' && { email }),
    // Clerk writes null for what a person does not have, so a role of null is a role, and none of staff.
    ...(role !== undefined && { staffRoles: staffRolesIn(role) }),
  }
}

type User = Awaited<ReturnType<ReturnType<typeof createClerkClient>['users']['getUser']>>

const describeApiUser = (user: User): Description =>
  describeUser({
    ...user,
    addresses: user.emailAddresses.map(({ id, emailAddress }) => ({ id, address: emailAddress })),
    primaryAddressId: user.primaryEmailAddressId,
  })

function nullIfUnknown(problem: unknown): null {
  if ((problem as { status?: unknown } | null)?.status === 404) return null
  throw problem
}

/** Clerk's client has no time limit of its own. */
function within<Result>(milliseconds: number, answer: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Clerk did not answer in time')), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
