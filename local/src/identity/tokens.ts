/**
 * Session tokens of Clerk's shape (https://clerk.com/docs/guides/sessions/session-tokens), version 2, with Clerk's default
 * claims: whose they are, not what the person is called or may do.
 */
import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import type { IdentityKeys } from './keys.ts'
import type { Person } from './person.ts'

export type Mint = (person: Person, sessionId: string, origin: string, seconds?: number) => Promise<string>

export function mintWith(keys: IdentityKeys, issuer: string, usualSeconds: number): Mint {
  const kid = `ins_${createHash('sha256').update(keys.publicPem).digest('hex').slice(0, 24)}`
  return (person, sessionId, origin, seconds = usualSeconds) => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { sid: sessionId, azp: origin, sts: 'active', v: 2, fva: [0, -1] }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setSubject(person.subject)
      .setIssuedAt(now)
      .setNotBefore(now - 10)
      .setExpirationTime(now + seconds)
      .sign(keys.privateKey)
  }
}
