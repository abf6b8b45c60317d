import type { StaffRole } from '../../foundation/viewer.ts'

/** Who people are, by an identity provider, in our words. */
export interface Identity {
  /** Throws UNAUTHENTICATED when the token is not one of ours, is expired, or its session is not active. */
  verifySession(token: string): Promise<SessionToken>
  /** Asks the provider who a person is; null when it knows no such person, or this deployment may not ask it. */
  describe(subject: string): Promise<Description | null>
  /** Removes a person at the provider for good; one it does not know is removed already. Throws when it cannot be asked. */
  remove(subject: string): Promise<void>
  /** Throws NotFromTheProvider when the signature does not hold; null for events that mean nothing to us. */
  readWebhook(
    rawBody: string,
    headers: Readonly<Record<string, string | undefined>>,
  ): Promise<IdentityEvent | null>
}

/** What is reported of a person; a field that is absent changes nothing, and what is known of it stays. */
export interface Claims {
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** In the order of STAFF_ROLES; empty of who is not staff. */
  readonly staffRoles?: readonly StaffRole[] | undefined
}

export interface SessionToken extends Claims {
  readonly subject: string
  readonly sessionId: string
  readonly issuedAt: Date
  readonly expiresAt: Date
}

/** Everything the provider knows of a person that concerns us. */
export interface Description extends Required<Claims> {
  readonly subject: string
  /** The provider's time of the newest change in it. */
  readonly changedAt: Date
  readonly name: string
  readonly email: string
  readonly staffRoles: readonly StaffRole[]
  /** Shut out by the provider itself. */
  readonly isBanned: boolean
}

interface Delivery {
  /** The delivery's own id: the same delivery again is the same event. */
  readonly id: string
  readonly subject: string
}

export type IdentityEvent =
  | (Delivery & Description & { readonly type: 'CREATED' | 'UPDATED' })
  | (Delivery & { readonly type: 'DELETED' })
  | (Delivery & { readonly type: 'SESSION_ENDED'; readonly sessionId: string })

/** A webhook whose signature, or its time, does not hold. */
export class NotFromTheProvider extends Error {
  override readonly name = 'NotFromTheProvider'
}
