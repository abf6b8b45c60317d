/** Who people are, by an identity provider, in our words. */
export interface Identity {
  /** Throws UNAUTHENTICATED when the token is not one of ours, is expired, or its session is not active. */
  verifySession(token: string): Promise<SessionToken>
  /** Throws NotFromTheProvider when the signature does not hold; null for events that mean nothing to us. */
  readWebhook(
    rawBody: string,
    headers: Readonly<Record<string, string | undefined>>,
  ): Promise<IdentityEvent | null>
}

export interface SessionToken {
  readonly subject: string
  readonly sessionId: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly name: string
  readonly email: string
  readonly isStaff: boolean
}

export interface IdentityEvent {
  /** The delivery's own id: the same delivery again is the same event. */
  readonly id: string
  readonly type: 'CREATED' | 'UPDATED' | 'DELETED'
  readonly subject: string
  /** The provider's time of this change; null on deletions that do not carry one. */
  readonly changedAt: Date | null
  readonly name: string
  readonly email: string
  readonly isStaff: boolean
}

/** A webhook whose signature, or its time, does not hold. */
export class NotFromTheProvider extends Error {
  override readonly name = 'NotFromTheProvider'
}
